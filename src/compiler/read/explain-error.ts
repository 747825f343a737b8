import type { YAMLError } from 'yaml'
import type { Span } from '../../spec/document.ts'
import { skipBlank } from './skip-blank.ts'
import { alignment, type ExplainedError, explanations } from './syntax-explanations.ts'

/** What the errors of a text share. */
export interface ErrorContext {
  readonly text: string
  /** Where values begin that run on into a line with a colon, and where that line's colon stands. */
  readonly runOns: ReadonlyMap<number, number>
  /** Where the quoted texts begin, in written order: the last before the error is the one that does not end. */
  readonly quotes: readonly number[]
}

/** The mistake behind an error of the recovering parser. */
export function explainError(error: YAMLError, { text, runOns, quotes }: ErrorContext): ExplainedError {
  const known = explanations.find(
    ({ code, says }) => code === error.code && error.message.includes(says ?? ''),
  )
  if (!known) {
    const message = `The text cannot be read as YAML: ${error.message}.`
    return { rule: 'syntax/yaml', span: findWord(text, error.pos[0]), message, intact: false }
  }
  const { rule = 'syntax/yaml', message, hint, intact, isEnd } = known
  if (error.message.startsWith('Missing closing')) {
    const quote = quotes.findLast((start) => start < error.pos[0]) ?? 0
    return { rule, span: toLineEnd(text, quote), message, hint, intact, isEnd }
  }
  if (error.code === 'BAD_ALIAS') {
    const end = error.pos[0] + 1
    const start = Math.max(text.lastIndexOf('&', error.pos[0]), text.lastIndexOf('*', error.pos[0]))
    return {
      rule,
      span: { start, end },
      message: message.replace('$', () => text.slice(start, end)),
      hint,
      intact,
    }
  }
  const tooFarRight = runOns.get(error.pos[0])
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && tooFarRight !== undefined) {
    const line = text.lastIndexOf('\n', tooFarRight - 1) + 1
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
