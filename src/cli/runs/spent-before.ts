import type { Amounts } from '../../runners/meter.ts'
import { priceOf } from '../../runners/providers/prices/price-of.ts'
import type { PriceTable } from '../../runners/providers/prices/price-table.ts'
import type { ModelReference } from '../../spec/values.ts'
import type { JournalEvent } from './journal-event.ts'

/** What the calls of a journal cost, so that a run that is resumed keeps to the budget of the whole. */
export function spentBefore(events: readonly JournalEvent[], prices: PriceTable): Amounts {
  const askers = new Map<string, ModelReference>()
  const spent = { calls: 0, tokens: 0, usd: 0 }
  for (const event of events) {
    if (event.event === 'call_started') {
      askers.set(event.key, event.provider)
      spent.calls++
    }
    if (event.event !== 'call_finished') continue
    const { usage, usd } = event.completion
    const provider = askers.get(event.key)
    const price = provider === undefined ? undefined : prices.find(provider)
    if (usage) spent.tokens += usage.input_total + usage.output
    spent.usd += usd ?? (usage && price ? priceOf(usage, price) : 0)
  }
  return spent
}
