import { list, show } from '../../spec/show.ts'
import type { FieldEntry, FilledForm, Form, FormField, FormProblem } from './form.ts'

/**
 * Reads what a person wrote into a form. A field that nobody has touched is empty, which is no mistake; what cannot be
 * understood is a problem with its line. Line ends, blank lines, letter case of answers and marks of Markdown around
 * them do not matter.
 */
export function readForm({ fields }: Pick<Form, 'fields'>, text: string): FilledForm {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const names = new Map(fields.map((field) => [field.name, field]))
  const entries = new Map<string, FieldEntry>()
  const empty: string[] = []
  const problems: FormProblem[] = []
  const starts = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const name = /^##\s+(.*?)\s*$/.exec(line)?.[1]
    if (name === undefined || !names.has(name)) continue
    const earlier = starts.get(name)
    if (earlier === undefined) starts.set(name, index)
    else
      problems.push({
        line: index + 1,
        message: `${show(name)} stands here again, after line ${earlier + 1}; a form has it once.`,
      })
  }
  const missing = fields.filter(({ name }) => !starts.has(name))
  for (const { name } of missing)
    problems.push({ line: lines.length, message: `The heading "## ${name}" is missing.` })
  // Without a heading nobody knows where the answer above it ends.
  if (missing.length > 0) return { entries, empty: [], problems }
  const headings = [...starts.values()].sort((a, b) => a - b)
  for (const field of fields) {
    const start = starts.get(field.name)!
    const end = headings.find((line) => line > start) ?? lines.length
    const read = field.answers ? readAnswer(field, lines, start + 1, end) : readFreely(lines, start + 1, end)
    if (read === undefined) empty.push(field.name)
    else if ('message' in read) problems.push(read)
    else entries.set(field.name, read)
  }
  return { entries, empty, problems: problems.sort((a, b) => a.line - b.line) }
}

function readAnswer(
  { name, answers = [] }: FormField,
  lines: readonly string[],
  start: number,
  end: number,
): FieldEntry | FormProblem | undefined {
  const at = lines.findIndex((line, index) => index >= start && index < end && /^answer\s*:/i.test(line))
  if (at < 0) return { line: start, message: `Below ${show(name)} no line begins with "answer:".` }
  const written = lines[at]!.replace(/^answer\s*:/i, '').replace(/[*_`"'“”.\s]/g, '')
  const reasoning = lines
    .slice(at + 1, end)
    .join('\n')
    .replace(/^\s*reasoning\s*:/i, '')
    .trim()
  if (written === '')
    return reasoning === ''
      ? undefined
      : {
          line: at + 1,
          message: `${show(name)} has a reasoning and no answer; it must be ${list(answers, 'or')}.`,
        }
  const answer = answers.find((one) => one.toLowerCase() === written.toLowerCase())
  if (answer === undefined)
    return {
      line: at + 1,
      message: `The answer to ${show(name)} is ${show(written)}; it must be ${list(answers, 'or')}.`,
    }
  return { answer, reasoning }
}

function readFreely(
  lines: readonly string[],
  start: number,
  end: number,
): FieldEntry | FormProblem | undefined {
  const at = lines.findIndex(
    (line, index) => index >= start && index < end && /^###\s+Write here\s*$/.test(line),
  )
  if (at < 0) return { line: start, message: 'The heading "### Write here" is missing.' }
  const answer = lines
    .slice(at + 1, end)
    .join('\n')
    .trim()
  return answer === '' ? undefined : { answer, reasoning: '' }
}
