import type { Judgement, QuotedFailure, Transcript } from '../../spec/record.ts'
import { hideSecrets } from '../hide-secrets.ts'
import type { FailureKey } from './choose-failures.ts'
import { holdsQuotation } from './holds-quotation.ts'

// What no file of a design may hold, and what would turn the text around it: controls but tab and line break, marks of
// writing direction, and halves of characters.
const unquotable =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// Longer ones are for the files that they come from.
const longestQuotation = 300

/**
 * A NO in the judge's words. Of several quotations the first that stands where it says counts, else the first. Keys and
 * passwords are starred out, since the result is committed.
 * @param judgement the judgement of that conversation; of several that say the same, any
 */
export function quoteFailure(
  key: FailureKey,
  { reasoning, evidence = [] }: Pick<Judgement, 'reasoning' | 'evidence'>,
  exchanges: Transcript['exchanges'] | undefined,
): QuotedFailure {
  const found = exchanges && evidence.find((one) => holdsQuotation(exchanges, one))
  const chosen = found ?? evidence[0]
  return {
    ...key,
    ...(reasoning !== undefined && { reasoning: quotable(reasoning) }),
    ...(chosen && { evidence: { ...chosen, quote: quotable(chosen.quote) } }),
    ...(chosen && exchanges && { evidence_found: found !== undefined }),
  }
}

function quotable(text: string): string {
  const characters = [...hideSecrets(text).replace(unquotable, '\ufffd')]
  return characters.length > longestQuotation
    ? `${characters.slice(0, longestQuotation - 1).join('')}…`
    : characters.join('')
}
