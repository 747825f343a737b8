import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { complain } from './syntax-rules.ts'

/**
 * What no text of a design may hold: C0 and C1 controls but tab and line break, a carriage return alone (YAML readers
 * disagree whether it ends a line), byte order marks in the middle, noncharacters and half surrogate pairs.
 */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]+|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The characters with the Unicode property Bidi_Control: unseen, they make text read differently than it is. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** Any character of the two patterns but half pairs: one cheap search that finds most texts clean. */
const suspicious = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

export interface CheckedText {
  /** The text, of the same length, with every forbidden character made harmless, so that reading can go on. */
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds the characters that must not stand in a source text, wherever they stand, comments included. */
export function checkCharacters(source: SourceFile): CheckedText {
  if (isClean(source.text)) return { text: source.text, diagnostics: [] }
  const start = source.text.startsWith('\ufeff') ? 1 : 0
  const diagnostics: Diagnostic[] = []
  for (const [rule, pattern] of [
    ['syntax/control-character', forbidden],
    ['syntax/bidi-control', bidi],
  ] as const) {
    pattern.lastIndex = start
    for (let match = pattern.exec(source.text); match; match = pattern.exec(source.text)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const hint =
        rule === 'syntax/bidi-control'
          ? 'Remove it, or write it as an escape in a quoted text.'
          : 'Remove it.'
      diagnostics.push(complain(rule, source, span, describe(match[0]), { hint }))
    }
  }
  const text = diagnostics.length > 0 ? source.text.replace(forbidden, disarm) : source.text
  return { text, diagnostics }
}

/** What a decoded text holds that an escape such as `\u0007` smuggled in; undefined when it is clean. */
export function describeForbidden(value: string): string | undefined {
  if (isClean(value)) return undefined
  forbidden.lastIndex = 0
  // An escaped carriage return is meant, and ends no line of the source.
  const match = forbidden.exec(value.replaceAll('\r', '\n'))
  return match ? describe(match[0]) : undefined
}

/** The text with U+FFFD in the place of whatever no text of a design may hold. */
export function withoutForbidden(text: string): string {
  return isClean(text) ? text : text.replace(forbidden, (characters) => disarm(characters, 1))
}

function isClean(text: string): boolean {
  return text.isWellFormed() && !suspicious.test(text)
}

function disarm(characters: string, offset: number): string {
  if (characters === '\r') return '\n'
  return characters === '\ufeff' && offset === 0 ? characters : '\ufffd'.repeat(characters.length)
}

function describe(characters: string): string {
  const code = characters.charCodeAt(0)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0x0d) return 'A carriage return (U+000D) stands alone; a line must end in LF or CR LF.'
  if (code >= 0xd800 && code <= 0xdfff)
    return `Half a surrogate pair (${name}) stands in the text; it must be whole characters.`
  if (code === 0xfeff)
    return `A byte order mark (${name}) stands inside the text; it may only be the first character.`
  if (code >= 0xfffe) return `The noncharacter ${name} stands in the text; it must hold characters only.`
  if (code > 0x9f)
    return `The invisible character ${name} changes the direction of writing; a reader sees another text than fdc.`
  return `The control character ${name} stands in the text; of these only tab and line break are allowed.`
}
