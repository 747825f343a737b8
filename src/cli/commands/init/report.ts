import { isEnglish } from '../../../spec/language.ts'

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
const columns = 80

/** Says what was written, what is still the person's to write, and what to run next. Made for 80 columns. */
export function report({ domain, written, spec, attributes, schemaInstalled, language }: InitResult): string {
  const target = spec.path.includes('/') ? ` ${quote(spec.path)}` : ''
  const staysEnglish = language === undefined || isEnglish(language)
  const lines = [
    ...written.map((path, index) => `Wrote ${path}${index === 0 ? ` (${domain})` : ''}`),
    ...missingAttributes(attributes),
    '',
    `Yours to write in ${spec.path}, marked \`# yours:\``,
    ...owed(spec),
    ...(staysEnglish
      ? []
      : ['', `The template is in English; your users write \`${language}\`: translate what you keep.`]),
    '',
    'Next:',
    // By its full name, which is the package that npx fetches where nothing is installed; `fdc` is somebody else's.
    ...(schemaInstalled ? [] : [`  npm install --save-dev ${packageName}`]),
    `  npx ${packageName} lint${target}`,
    `  npx ${packageName} build${target}`,
    ...(schemaInstalled
      ? []
      : ['', 'The installation also brings the schema that your editor checks the spec with.']),
  ]
  return `${lines.join('\n')}\n`
}

// With a place that terminals make clickable, unless the folder's name leaves no room for it.
function owed({ path, text }: InitResult['spec']): string[] {
  const parts = ownersParts(text)
  const rows = table(parts.map(({ line, key, what }) => [`${path}:${line}`, key, what]))
  if (rows.every((row) => row.length <= columns)) return rows
  return table(parts.map(({ line, key, what }) => [`line ${line}`, key, what]))
}

function table(rows: readonly [string, string, string][]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  const [first, second] = [width(0), width(1)]
  return rows.map(([place, key, what]) => `  ${place.padEnd(first)}  ${key.padEnd(second)}  ${what}`)
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
