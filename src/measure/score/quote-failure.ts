import type { Judgement, QuotedFailure, Transcript } from '../../spec/record.ts'
import { hideSecrets } from '../hide-secrets.ts'
import type { FailureKey } from './choose-failures.ts'
import { holdsQuotation } from './holds-quotation.ts'

// Longer ones are for the files that they come from.
const longestQuotation = 300

/**
 * A NO in the judge's words. Of several quotations the first that stands where it says counts, else the first. Keys and
 * passwords are starred out, since the result is committed.
 * @param judgement the judgement of that conversation; of several that say the same, any
 */
export function quoteFailure(
  { conversation, criterion, judge }: FailureKey,
  { reasoning, evidence = [] }: Pick<Judgement, 'reasoning' | 'evidence'>,
  exchanges: Transcript['exchanges'] | undefined,
): QuotedFailure {
  const found = exchanges && evidence.find((one) => holdsQuotation(exchanges, one))
  const chosen = found ?? evidence[0]
  return {
    conversation,
    criterion,
    judge,
    ...(reasoning !== undefined && { reasoning: quotable(reasoning) }),
    ...(chosen && { evidence: { ...chosen, quote: quotable(chosen.quote) } }),
    ...(chosen && exchanges && { evidence_found: found !== undefined }),
  }
}

function quotable(text: string): string {
  const characters = [...hideSecrets(text)]
  return characters.length > longestQuotation
    ? `${characters.slice(0, longestQuotation - 1).join('')}…`
    : characters.join('')
}
