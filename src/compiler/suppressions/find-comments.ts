import { Lexer } from 'yaml'
import type { SourceFile } from '../../spec/document.ts'
import { prepareText } from '../read/prepare-text.ts'
import { blankBefore } from './directive-pattern.ts'

/** A comment of a YAML text. */
export interface Comment {
  /** Offset of its number sign. */
  readonly start: number
  /** Everything up to the end of the line. */
  readonly text: string
  /** Where the dash of a list stands, if the comment parts it from its item (`- # why`). */
  readonly dash: number | undefined
}

/** The lexer's mark before a plain or block text, whose token may begin with a number sign and is no comment. */
const textFollows = '\x1f'

/** Its marks for the start of a document and the end of flow style, which stand for no character. */
const marks = new Set([textFollows, '\x02', '\x18'])

/** Every comment whose words match. */
export function* findComments(source: SourceFile, words: RegExp): Generator<Comment> {
  // Prepared as for reading: a stray control character must not pass for a mark of the lexer.
  const { text } = prepareText(source)
  let offset = 0
  let isText = false
  let dash: number | undefined
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) {
      isText = token === textFollows
      continue
    }
    if (!isText && token.startsWith('#')) {
      if (words.test(token.replace(blankBefore, ''))) yield { start: offset, text: token.trimEnd(), dash }
    } else if (isText || !isBlankOrProperty(token)) dash = token === '-' && !isText ? offset : undefined
    isText = false
    offset += token.length
  }
}

/** Whether a token says nothing of where an entry begins: white space, anchors and tags. */
function isBlankOrProperty(token: string): boolean {
  return /^[\s&!\ufeff]/.test(token) || token === ''
}
