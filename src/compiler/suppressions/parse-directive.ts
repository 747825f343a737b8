import { didYouMean } from '../../spec/did-you-mean.ts'
import type { Span } from '../../spec/document.ts'
import { list, show } from '../../spec/show.ts'
import type { Comment } from './find-comments.ts'
import { parseReason } from './parse-reason.ts'
import type { Fault } from './suppression-rules.ts'
import { slice, splitAtCommas, type Words, wordsAt } from './words.ts'

/** What the directives are about: the entry that follows, the entry that they stand behind, or the whole file. */
const reaches = {
  'fdc-disable-next-line': 'next',
  'fdc-disable-line': 'beside',
  'fdc-disable-file': 'file',
} as const

/** What a suppression comment says. */
export interface Directive {
  readonly comment: Comment
  readonly reach: (typeof reaches)[keyof typeof reaches]
  /** The name of the directive. */
  readonly name: Words
  /** The ids of the rules that it silences. */
  readonly rules: readonly Words[]
  readonly reason: string
  /** The last day on which it holds. */
  readonly until?: Words | undefined
}

/** Reads a comment that begins as a directive does. One whose form or reason is at fault silences nothing. */
export function parseDirective(comment: Comment): Directive | Fault {
  const body = wordsAt(comment.text.slice(1), comment.start + 1)
  const name = slice(body, 0, /^(?:fdc[:\s]+)?\S+/i.exec(body.text)![0].length)
  if (!Object.hasOwn(reaches, name.text)) return unknownDirective(name)
  const { ids, reason: said, slip } = splitReason(slice(body, name.text.length))
  const rules = splitAtCommas(ids)
  if (rules.length === 0) return noRule(name.span)
  const { text: reason = '', until, fault } = said ? parseReason(said) : {}
  // A reason that nobody can read, such as `-- …`, is none.
  if (!/[\p{L}\p{N}]/u.test(reason)) return noReason(body.span, slip)
  return fault ?? { comment, reach: reaches[name.text as keyof typeof reaches], name, rules, reason, until }
}

/** `ids -- reason`. Without two hyphens between blanks, a slip of them may be meant. */
function splitReason(words: Words): { ids: Words; reason?: Words; slip?: string | undefined } {
  const separator = /(?:^|\s)-{2,}(?=\s|$)/.exec(words.text)
  if (separator) {
    const { index, 0: dashes } = separator
    return { ids: slice(words, 0, index), reason: slice(words, index + dashes.length) }
  }
  const slip = /\s-+|[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/.exec(words.text)
  return { ids: slice(words, 0, slip?.index), slip: slip?.[0].trim() }
}

function unknownDirective({ text, span }: Words): Fault {
  const known = Object.keys(reaches)
  const meant = didYouMean(text, known) ?? guessDirective(text)
  const message = `${show(text)} is not a directive; directives are ${list(known.map((name) => `\`${name}\``))}.`
  const hint = /^fdc[-:\s]+enable/i.test(text)
    ? 'Remove it: a suppression ends with the entry that it is about.'
    : `Did you mean \`${meant}\`?`
  return { rule: 'suppression/form', span, message, hint }
}

// Most are about what follows, and so is `fdc-disable` alone.
function guessDirective(text: string): keyof typeof reaches {
  if (/file/i.test(text)) return 'fdc-disable-file'
  return /line/i.test(text) && !/next/i.test(text) ? 'fdc-disable-line' : 'fdc-disable-next-line'
}

function noRule(span: Span): Fault {
  const message = 'The suppression names no rule; it must name those that it silences.'
  const hint = 'Name them behind the directive, separated by commas.'
  return { rule: 'suppression/form', span, message, hint }
}

function noReason(span: Span, slip: string | undefined): Fault {
  const message = 'The suppression gives no reason; a reason must stand behind `--`.'
  const hint = slip
    ? `Write \`--\` between blanks in place of ${show(slip)}.`
    : 'Say behind `--` why the rule does not apply.'
  return { rule: 'suppression/reason', span, message, hint }
}
