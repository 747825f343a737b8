import type { YAMLError } from 'yaml'
import type { Span } from '../../spec/document.ts'
import { skipBlank } from './skip-blank.ts'
import { alignment, type ExplainedError, explanations } from './syntax-explanations.ts'

/** What the errors of a text share. */
export interface ErrorContext {
  readonly text: string
  readonly all: readonly YAMLError[]
  /** Where the last quoted text of the document begins: the one that lacks its closing quote, if one does. */
  readonly lastQuote: number
}

/** The mistake behind an error of the recovering parser. */
export function explainError(error: YAMLError, { text, all, lastQuote }: ErrorContext): ExplainedError {
  const known = explanations.find(
    ({ code, says }) => code === error.code && error.message.includes(says ?? ''),
  )
  if (!known) {
    const message = `The text cannot be read as YAML: ${error.message}.`
    return { rule: 'syntax/yaml', span: findWord(text, error.pos[0]), message, intact: false }
  }
  const { rule = 'syntax/yaml', message, hint, intact, isEnd } = known
  if (error.message.startsWith('Missing closing'))
    return { rule, span: toLineEnd(text, lastQuote), message, hint, intact }
  const tooFarRight = all.find(
    ({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0],
  )
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && tooFarRight) {
    const line = text.lastIndexOf('\n', tooFarRight.pos[1] - 1) + 1
    return { ...alignment, rule, span: toLineEnd(text, skipBlank(text, line)) }
  }
  const span =
    error.code === 'MULTILINE_IMPLICIT_KEY' ? toLineEnd(text, error.pos[0]) : findWord(text, error.pos[0])
  return {
    rule,
    span,
    message: message.replace('$', () => text.slice(span.start, span.end)),
    hint,
    intact,
    isEnd,
  }
}

/** From `start` to the end of its line. */
function toLineEnd(text: string, start: number): Span {
  const newline = text.indexOf('\n', start)
  const line = text.slice(start, newline < 0 ? text.length : newline)
  return { start, end: start + line.trimEnd().length }
}

/** The word at an error, an escape, or the one other character there; a tab is a place of its own. */
function findWord(text: string, position: number): Span {
  const blank = text[position] === '\t' ? 0 : /^\s*/.exec(text.slice(position))![0].length
  const start = position + blank
  const [word] = /^(?:[\p{L}\p{N}_-]+|\\?.|)/u.exec(text.slice(start, start + 80))!
  return { start, end: start + word.length }
}
