import type { Answers } from './answers.ts'

/** The schema's path as the templates name it, so that editors check the templates themselves. */
const schemaOfTemplates = '../../schemas/finetune.config.schema.json'

/**
 * A template with a person's answers. Only the lines that hold the answers change: comments, order and quoting of
 * everything else stay byte for byte. An answered line is no longer marked as theirs to write.
 */
export function fillTemplate(template: string, answers: Answers, schema: string): string {
  let text = template.replaceAll(schemaOfTemplates, schema)
  for (const key of ['title', 'setting', 'language', 'choice'] as const) {
    const value = answers[key]
    if (value !== undefined && value !== valueInTemplate(text, key)) text = setLine(text, key, value)
    else if (value !== undefined) text = dropMark(text, key)
  }
  return answers.choice === undefined ? text : dropRejected(text, answers.choice)
}

/** The value of a key of `domain` or `model` in a template, written or named as the default in a comment. */
export function valueInTemplate(template: string, key: keyof Answers): string | undefined {
  return lineOf(key).exec(template)?.groups?.value
}

// The keys that are asked for stand in blocks of their own, two columns in, where no other key has their names.
function lineOf(key: string): RegExp {
  return new RegExp(`^  (?:# )?${key}: (?<value>.*?)(?: # .*)?$`, 'm')
}

function setLine(text: string, key: string, value: string): string {
  return text.replace(lineOf(key), () => `  ${key}: ${scalar(value)}`)
}

function dropMark(text: string, key: string): string {
  return text.replace(lineOf(key), (line) => line.replace(/ # yours: .*$/, ''))
}

// Plain where it is words and nothing that a YAML 1.1 reader takes for a truth value: `no` is a language and a title.
// Otherwise in quotes, as JSON has them: all of JSON is YAML.
function scalar(value: string): string {
  const isWords = /^[A-Za-z][\w.-]*( [\w.-]+)*$/.test(value)
  return isWords && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value) ? value : JSON.stringify(value)
}

// A model that was chosen is no longer one of the rejected.
function dropRejected(text: string, choice: string): string {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => line.startsWith('  rejected:'))
  const at = lines.findIndex((line, index) => index > head && line.startsWith(`    ${choice}: `))
  const isInside = at > head && lines.slice(head + 1, at).every((line) => line.startsWith('    '))
  return isInside ? lines.toSpliced(at, 1).join('\n') : text
}
