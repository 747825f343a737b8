import type { Quotation, Transcript } from '../../spec/record.ts'
import { foldText } from '../fold-text.ts'

/**
 * Whether a quotation stands in the exchange that it names, whatever its letter case and white space. One without a letter
 * or digit quotes nothing.
 */
export function holdsQuotation(
  exchanges: Transcript['exchanges'],
  { exchange, role, quote }: Quotation,
): boolean {
  const text = exchanges[exchange - 1]?.[role]
  return text !== undefined && /[\p{L}\p{N}]/u.test(quote) && foldText(text).includes(foldText(quote))
}
