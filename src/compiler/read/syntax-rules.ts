import type { Diagnostic, FixedRule, Related } from '../../spec/diagnostic.ts'
import type { SourceFile, Span } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'

/** What the reader itself complains about, as the docs and `fdc explain` list it. None can be switched off. */
export const syntaxRules = {
  'syntax/yaml': { severity: 'error', summary: 'The text is well-formed YAML 1.2.' },
  'syntax/empty': { severity: 'error', summary: 'The file holds more than blanks and comments.' },
  'syntax/not-a-mapping': { severity: 'error', summary: 'The document is a mapping of sections.' },
  'syntax/several-documents': { severity: 'error', summary: 'A file holds one YAML document.' },
  'syntax/directive': {
    severity: 'error',
    summary: 'No %YAML or %TAG directive stands before the document.',
  },
  'syntax/tab': { severity: 'error', summary: 'Lines are indented with spaces, not with tabs.' },
  'syntax/too-deep': { severity: 'error', summary: 'Nothing is nested deeper than 100 levels.' },
  'syntax/duplicate-key': {
    severity: 'error',
    summary: 'A key occurs once in its mapping, however its accents are encoded.',
  },
  'syntax/forbidden-key': {
    severity: 'error',
    summary: 'No key has a name that JavaScript treats specially.',
  },
  'syntax/key-type': { severity: 'error', summary: 'Every key is text.' },
  'syntax/long-key': { severity: 'error', summary: 'A key has at most 1,024 characters.' },
  'syntax/merge-key': { severity: 'error', summary: 'No merge key (`<<`), which YAML 1.2 does not have.' },
  'syntax/tag': { severity: 'error', summary: 'No explicit tag (`!name`) changes the type of a value.' },
  'syntax/alias': {
    severity: 'error',
    summary: 'An alias repeats a finished, earlier anchor, and all of them together stay small.',
  },
  'syntax/number': { severity: 'error', summary: 'A number is finite, and an integer is stored exactly.' },
  'syntax/control-character': {
    severity: 'error',
    summary: 'The text has no control character but tab and line break.',
  },
  'syntax/bidi-control': {
    severity: 'warning',
    summary: 'No invisible character changes the direction of writing.',
  },
} as const satisfies Record<string, FixedRule>

/** What both parsers say of `syntax/several-documents`. */
export const secondDocument = {
  message: 'A second document begins here; a file must hold one.',
  hint: 'Move the second document to a file of its own, or remove the line.',
}

/** What both parsers say of `syntax/tab`. */
export const tabIndentation = {
  message: 'The line is indented with a tab; it must be indented with spaces.',
  hint: 'Replace the tab by spaces.',
}

export type SyntaxRule = keyof typeof syntaxRules

/** The parts of a complaint that only some have. */
export interface ComplaintDetails {
  readonly hint?: string
  readonly path?: Path
  readonly related?: readonly Related[]
}

/** A diagnostic of one of the rules above; `end` is cut to the text, so that a reader may point past its last character. */
export function complain(
  rule: SyntaxRule,
  source: SourceFile,
  span: Span,
  message: string,
  { hint, path = [], related }: ComplaintDetails = {},
): Diagnostic {
  const end = Math.min(span.end, source.text.length)
  return {
    rule,
    severity: syntaxRules[rule].severity,
    message,
    ...(hint && { hint }),
    path,
    source,
    span: { start: Math.min(span.start, end), end },
    ...(related && { related }),
  }
}

/** A text of the user's as a message shows it: its beginning, if it is long. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
