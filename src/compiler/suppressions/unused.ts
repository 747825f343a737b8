import type { Fix } from '../../spec/diagnostic.ts'
import type { SourceFile, Span } from '../../spec/document.ts'
import type { Comment } from './find-comments.ts'
import type { Directive } from './parse-directive.ts'
import type { Claim } from './read-suppressions.ts'
import type { Fault } from './suppression-rules.ts'
import type { Words } from './words.ts'

/**
 * Complains about every claim that silenced nothing, though its rule looked at the spec. One of a rule that is off in
 * this run may be needed in the next.
 */
export function findUnused(source: SourceFile, claims: readonly Claim[]): Fault[] {
  const unused = claims.filter(({ isUsed, rule }) => !isUsed && rule.ran)
  const ids = new Set(unused.map(({ words }) => words))
  const removals = new Map<Words, Fix>()
  for (const directive of new Set(unused.map((claim) => claim.directive))) {
    for (const [id, removal] of removeIds(source, directive, ids)) removals.set(id, removal)
  }
  return unused.map((claim) => ({
    rule: 'suppression/unused',
    span: claim.words.span,
    message: describe(claim),
    hint: 'Remove it.',
    fix: removals.get(claim.words)!,
  }))
}

function describe({ directive, rule, range }: Claim): string {
  if (!range) return `No entry follows the comment; \`${rule.id}\` is suppressed for nothing.`
  const place = directive.reach === 'file' ? 'file' : 'entry'
  return `\`${rule.id}\` has nothing to silence in this ${place}; a suppression must silence a finding.`
}

/**
 * Removes ids with a comma each, or with the last one the whole comment. The edits for one comment touch and do not
 * overlap (or are the same), so that they can be made together.
 */
function removeIds(
  source: SourceFile,
  { rules, comment }: Directive,
  unused: ReadonlySet<Words>,
): [Words, Fix][] {
  const lastKept = rules.findLastIndex((id) => !unused.has(id))
  const whole = spanOfComment(source.text, comment)
  return rules.map((id, index) => {
    const { start, end } = id.span
    const part =
      index < lastKept
        ? { start, end: rules[index + 1]!.span.start }
        : { start: rules[index - 1]?.span.end ?? start, end }
    const title = lastKept < 0 ? 'Remove the comment.' : 'Remove the rule from the comment.'
    return [id, { title, edits: [{ source, span: lastKept < 0 ? whole : part, text: '' }] }]
  })
}

/** The line of a comment that has one to itself; else the comment and the blanks before it. */
function spanOfComment(text: string, { start, text: comment }: Comment): Span {
  let from = start
  while (from > 0 && ' \t'.includes(text[from - 1]!)) from--
  if (from > 0 && text[from - 1] !== '\n') return { start: from, end: start + comment.length }
  const lineEnd = text.indexOf('\n', start)
  return { start: from, end: lineEnd < 0 ? text.length : lineEnd + 1 }
}
