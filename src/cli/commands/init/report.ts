/** What `fdc init` did. */
export interface InitResult {
  domain: string
  /** Paths of the files, as the user would write them. */
  written: readonly string[]
  spec: { path: string; text: string }
  /** Lines that an existing `.gitattributes` lacks. */
  attributes: { path: string; missing: readonly string[] }
  schemaInstalled: boolean
  language: string | undefined
}

/** Something in a spec that only its owner can know. */
export interface OwnersPart {
  /** Line of the value, from 1. */
  line: number
  key: string
  /** What belongs there. */
  what: string
}

const packageName = 'finetune-design-compiler'

/** Says what was written, what is still the person's to write, and what to run next; made for 80 columns. */
export function report({ domain, written, spec, attributes, schemaInstalled, language }: InitResult): string {
  const parts = ownersParts(spec.text)
  const places = parts.map((part) => `${spec.path}:${part.line}`)
  const placeWidth = Math.max(...places.map((place) => place.length))
  const keyWidth = Math.max(...parts.map((part) => part.key.length))
  const target = spec.path.includes('/') ? ` ${quote(spec.path)}` : ''
  const lines = [
    ...written.map((path, index) => `Wrote ${path}${index === 0 ? ` (${domain})` : ''}`),
    ...missingAttributes(attributes),
    '',
    'Yours to write (marked `# yours:` in the spec):',
    ...parts.map(
      ({ key, what }, index) => `  ${places[index]!.padEnd(placeWidth)}  ${key.padEnd(keyWidth)}  ${what}`,
    ),
    ...(language && !/^en(-|$)/i.test(language)
      ? ['', `The template is in English: write your examples and phrases in ${language}.`]
      : []),
    '',
    'Next:',
    ...(schemaInstalled ? [] : [`  npm install --save-dev ${packageName}`]),
    `  npx ${packageName} lint${target}`,
    `  npx ${packageName} build${target}`,
    ...(schemaInstalled
      ? []
      : ['', 'The installation also brings the schema that your editor checks the spec with.']),
  ]
  return `${lines.join('\n')}\n`
}

/** The parts of a spec that a `# yours: …` comment marks: at the end of the line of a key, or on the line above it. */
export function ownersParts(text: string): OwnersPart[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const mark = /^(.*)# yours: (.+)$/.exec(line)
    if (!mark) return []
    const above = mark[1]!.trim() === ''
    const key = /^\s*([^:]+):/.exec(above ? (lines[index + 1] ?? '') : line)?.[1] ?? ''
    return [{ line: index + (above ? 2 : 1), key, what: mark[2]! }]
  })
}

function missingAttributes({ path, missing }: InitResult['attributes']): string[] {
  if (missing.length === 0) return []
  return [`Left ${path} as it is; add these lines to it:`, ...missing.map((line) => `  ${line}`)]
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
}
