import type { Spending } from '../../runners/ledger.ts'
import { showUsd } from '../../runners/show-usd.ts'

/** What a run cost, a line for each model and role. Nothing where nobody was asked. */
export function spendingWords(spendings: readonly Spending[]): string {
  return spendings
    .map(({ provider, role, calls, failed, input_total, output, usd, unpriced, usd_uncertain }) => {
      const money = unpriced > 0 ? 'price unknown' : showUsd(usd)
      const failures = failed > 0 ? `, ${failed} of them failed` : ''
      const doubt = usd_uncertain > 0 ? ` and perhaps ${showUsd(usd_uncertain)} for calls that broke off` : ''
      return `${role ?? 'asked'} ${provider}: ${calls} calls${failures}, ${input_total} tokens read, ${output} written, ${money}${doubt}.\n`
    })
    .join('')
}
