import { list } from '../../spec/show.ts'
import type { Form, FormField } from './form.ts'

/** The Markdown of an empty form. `command` is what the person does when it is filled in. */
export function writeForm({ title, introduction, fields }: Form, command: string): string {
  return [
    `# ${title}`,
    '',
    `Fill this in with any editor, save it, then run \`${command}\`. Write behind \`answer:\` and \`reasoning:\` or, where nothing of the kind stands, below the question. Leave the headings as they are.`,
    '',
    introduction.trimEnd(),
    '',
    ...fields.flatMap(fieldLines),
  ].join('\n')
}

function fieldLines({ name, text, answers }: FormField): string[] {
  const asked = [`## ${name}`, '', text.trimEnd(), '']
  if (!answers) return [...asked, '### Write here', '', '']
  return [...asked, `Answer with ${list(answers, 'or')}.`, '', 'answer:', 'reasoning:', '']
}
