import { groupBy } from '../../spec/group-by.ts'
import type { BaselineRecord, QuotedFailure } from '../../spec/record.ts'
import type { Rubric } from '../../spec/rubric.ts'

/** What the template shows of the NOs that a record quotes, by criterion and in the record's order. */
export function quotedFailures(rubric: Rubric, { failures }: BaselineRecord) {
  return [...groupBy(failures, ({ criterion }) => criterion)].map(([criterion, cases]) => ({
    criterion,
    question: rubric.criteria[criterion]?.question ?? 'The rubric has no such criterion any more.',
    cases: cases.map(caseWords),
  }))
}

function caseWords({
  conversation,
  judge,
  invalid_na,
  reasoning,
  evidence,
  evidence_found,
}: QuotedFailure): string {
  const where = evidence && `${evidence.role}, exchange ${evidence.exchange}`
  const doubt = evidence_found === false ? '; these words do not stand there' : ''
  const quotation = evidence ? `, on “${evidence.quote.trim()}” (${where}${doubt})` : ''
  const na = invalid_na ? ' (NA, which is no valid answer)' : ''
  return `${conversation}, ${judge}${na}${quotation}: ${reasoning?.trim() || 'no reason was given.'}`
}
