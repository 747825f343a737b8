import type { ErrorCode } from 'yaml'
import type { Span } from '../../spec/document.ts'
import { type SyntaxRule, secondDocument, tabIndentation } from './syntax-rules.ts'

/** An error of the recovering parser, in the words of a person who looks at the text. */
export interface ExplainedError {
  readonly rule: SyntaxRule
  readonly span: Span
  readonly message: string
  readonly hint?: string
  /** Whether the parser's idea of which value belongs to which key can still be trusted. */
  readonly intact: boolean
  /** Whether the parser stopped reading here. */
  readonly isEnd?: boolean
}

/** What to say about one kind of error of the recovering parser. */
export interface Explanation extends Omit<ExplainedError, 'span' | 'rule'> {
  readonly rule?: SyntaxRule
  readonly code: ErrorCode
  /** A part of the parser's message that tells apart errors of one code. */
  readonly says?: string
}

const leftOver = {
  message: 'The value ends before $, which belongs to nothing; only a new entry may follow.',
  hint: 'Put the whole value in quotes, or check the brackets before it.',
}

/** What is said of a line whose indentation fits no level. */
export const alignment = {
  message:
    'The line is indented unlike its neighbours; entries of one mapping or list must begin in the same column.',
  hint: 'Align the line with the entry that it belongs to.',
  intact: false,
}

/** The mistakes that people make, the more special first. `$` is the character or word at the place. */
export const explanations: readonly Explanation[] = [
  { code: 'TAB_AS_INDENT', rule: 'syntax/tab', ...tabIndentation, intact: false },
  { code: 'MULTIPLE_DOCS', rule: 'syntax/several-documents', ...secondDocument, intact: true },
  {
    code: 'MISSING_CHAR',
    says: 'Missing closing "',
    message: 'The quoted text that begins here does not end; it must end with ".',
    hint: 'Add the closing quote.',
    intact: false,
    isEnd: true,
  },
  {
    code: 'MISSING_CHAR',
    says: "Missing closing '",
    message: "The quoted text that begins here does not end; it must end with '.",
    hint: 'Add the closing quote.',
    intact: false,
    isEnd: true,
  },
  {
    code: 'MISSING_CHAR',
    says: 'Comments must',
    message: 'A comment begins right after a value; a space must stand before its #.',
    hint: 'Add a space before #.',
    intact: true,
  },
  {
    code: 'MISSING_CHAR',
    says: 'more-indented',
    message: 'The block text begins with a blank line that is indented deeper than the text; it must not be.',
    hint: 'Remove the blanks from the empty line.',
    intact: true,
  },
  {
    code: 'MISSING_CHAR',
    says: 'Missing ,',
    message: 'A comma is missing before $; entries between brackets must be separated by commas.',
    hint: 'Add the comma.',
    intact: false,
  },
  {
    code: 'MISSING_CHAR',
    says: 'followed by map values',
    message: 'The line has no colon; an entry of a mapping must be written as "key: value".',
    hint: 'Add a colon and a value.',
    intact: false,
  },
  {
    code: 'MISSING_CHAR',
    says: 'Sequence item',
    message: 'The line does not begin with "- "; every item of this list must.',
    hint: 'Add "- ", or indent the line like what it belongs to.',
    intact: false,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: 'The line has no colon; an entry of a mapping must be written as "key: value".',
    hint: 'Add ": " after the key, or indent the line if it continues a value.',
    intact: false,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested mappings',
    message: 'The value holds a colon and a space of its own; such a text must be in quotes.',
    hint: 'Put the value in quotes.',
    intact: false,
  },
  {
    code: 'BLOCK_IN_FLOW',
    message:
      'A colon or dash stands between brackets as it only may outside them; texts that hold one must be in quotes.',
    hint: 'Check the commas and quotes between the brackets.',
    intact: false,
  },
  {
    code: 'BAD_INDENT',
    says: 'Flow',
    message: 'The bracket opened before is still open; it must be closed before a new entry begins.',
    hint: 'Close the bracket on an earlier line.',
    intact: false,
  },
  { code: 'BAD_INDENT', says: 'same column', ...alignment },
  {
    code: 'BAD_SCALAR_START',
    message: 'A text begins with $; such a text must be in quotes.',
    hint: 'Put the text in quotes.',
    intact: true,
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'The escape $ is not one that YAML knows; a backslash in double quotes must be doubled.',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
    intact: true,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'Unexpected ,',
    message: 'There is nothing before this comma; every comma must follow a value.',
    hint: 'Remove the comma.',
    intact: true,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'block-seq-ind',
    message: 'A list begins on the line of its key; its first "- " must stand on a line of its own.',
    hint: 'Move the list to the next line.',
    intact: false,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'Block scalar header',
    message: 'Text follows the sign for block text on its line; the text must begin on the next line.',
    hint: 'Move the text to the next line.',
    intact: true,
  },
  { code: 'UNEXPECTED_TOKEN', says: 'at node end', ...leftOver, intact: true },
  { code: 'UNEXPECTED_TOKEN', says: 'in YAML stream', ...leftOver, intact: false, isEnd: true },
  {
    code: 'BAD_ALIAS',
    rule: 'syntax/alias',
    message: '$ has no name, or one that ends in a colon; a text that begins with & or * must be in quotes.',
    hint: 'Put the text in quotes.',
    intact: true,
  },
]

/** What the fast parser's reasons mean, for the texts that the recovering parser would let pass. */
export const strictReasons: Readonly<Record<string, string>> = {
  'deficient indentation':
    'A value in quotes or brackets goes on in a line that is indented too little; every line of it must be indented deeper than its key.',
  'tab characters must not be used in indentation': tabIndentation.message,
  'bad indentation of a mapping entry': alignment.message,
  'bad indentation of a sequence entry': alignment.message,
}
