import type { Diagnostic, FixedRule, Related } from '../../spec/diagnostic.ts'
import type { SourceFile, Span } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'

/** What the reader itself complains about, as the docs and `fdc explain` list it. None can be switched off. */
export const syntaxRules = {
  'syntax/yaml': {
    severity: 'error',
    summary: 'The text is well-formed YAML 1.2.',
    why: 'What cannot be read cannot be judged. Readers that guess at broken YAML disagree about what it says.',
    example: 'model: {choice: a, reasons: [b}',
  },
  'syntax/empty': {
    severity: 'error',
    summary: 'The file holds more than blanks and comments.',
    why: 'An empty file is more often a failed copy than a design. It must not pass as one without problems.',
  },
  'syntax/not-a-mapping': {
    severity: 'error',
    summary: 'The document is a mapping of sections.',
    why: 'Everything in a spec has a name; a list or a single text says nothing that fdc could look up.',
  },
  'syntax/several-documents': {
    severity: 'error',
    summary: 'A file holds one YAML document.',
    why: 'Most programs read the first document and drop the others without a word.',
    example: '---\nmodel: {choice: a}',
  },
  'syntax/directive': {
    severity: 'error',
    summary: 'No %YAML or %TAG directive stands before the document.',
    why: 'A directive changes what the lines below it mean, and editors and loaders heed it differently.',
  },
  'syntax/tab': {
    severity: 'error',
    summary: 'Lines are indented with spaces, not with tabs.',
    why: 'YAML forbids tabs there, because their width, and so the nesting, depends on who looks.',
  },
  'syntax/too-deep': {
    severity: 'error',
    summary: 'Nothing is nested deeper than 100 levels.',
    why: 'No design needs it. A text that is nested for its own sake is made to exhaust the programs that read it.',
  },
  'syntax/duplicate-key': {
    severity: 'error',
    summary: 'A key occurs once in its mapping, however its accents are encoded.',
    why: 'Of two values for one key a reader keeps one, and which one it is depends on the reader.',
    example: 'tokens:\n  ceiling: 8000\n  ceiling: 16000',
  },
  'syntax/forbidden-key': {
    severity: 'error',
    summary: 'No key has a name that JavaScript treats specially.',
    why: 'In careless programs such a key changes every object rather than one. Artifacts are read by programs that fdc does not know.',
    example: 'rubric: {criteria: {__proto__: {question: Is it?}}}',
  },
  'syntax/key-type': {
    severity: 'error',
    summary: 'Every key is text.',
    why: 'A number, a date or a list as a key becomes another text in every language that reads it.',
    example: 'taxonomy: {topics: {1: 0.5, two: 0.5}}',
  },
  'syntax/long-key': {
    severity: 'error',
    summary: 'A key has at most 1,024 characters.',
    why: 'YAML allows no more, since a reader has to look ahead to tell a key from a text.',
  },
  'syntax/merge-key': {
    severity: 'error',
    summary: 'No merge key (`<<`), which YAML 1.2 does not have.',
    why: 'Some readers merge and others make a key by that name, so that the same file is two designs.',
    example: 'model: {choice: a, <<: {because: b}}',
  },
  'syntax/tag': {
    severity: 'error',
    summary: 'No explicit tag (`!name`) changes the type of a value.',
    why: 'A tag may ask a loader to build any object, which in some languages runs code.',
    example: 'model: {choice: !name a}',
  },
  'syntax/alias': {
    severity: 'error',
    summary: 'An alias repeats a finished, earlier anchor, and all of them together stay small.',
    why: 'An alias to nothing is a typing mistake. A few lines of aliases to aliases can stand for billions of values.',
    example: 'model: {choice: *chosen}',
  },
  'syntax/number': {
    severity: 'error',
    summary: 'A number is finite, and an integer is stored exactly.',
    why: 'A rounded or infinite number would be judged and written into artifacts as another one than stands there.',
    example: 'tokens: {ceiling: 9007199254740993}',
  },
  'syntax/control-character': {
    severity: 'error',
    summary: 'The text has no control character but tab and line break.',
    why: 'Nobody sees it in an editor, and a terminal may obey it. Prompts would hand it on to the model.',
  },
  'syntax/bidi-control': {
    severity: 'warning',
    summary: 'No invisible character changes the direction of writing.',
    why: 'With it, a reviewer reads another text than the model gets.',
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
