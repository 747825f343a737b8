import type { Ledger } from '../../runners/ledger.ts'
import type { Amounts } from '../../runners/meter.ts'
import { priceOf } from '../../runners/providers/prices/price-of.ts'
import type { PriceTable } from '../../runners/providers/prices/price-table.ts'
import { mayBePaid } from '../../runners/providers/wrappers/metered.ts'
import type { JournalEvent } from './journal-event.ts'

/** Adds up what the calls of a journal cost. */
export interface SpendingReplay {
  observe(event: JournalEvent): void
  /** Calls, tokens and dollars of all that was observed. Of a call that nobody saw end it is the most it can have cost. */
  finish(): Amounts
}

type Started = Extract<JournalEvent, { event: 'call_started' }>

/** Begins to add up, so that a run that is resumed keeps to the budget of the whole, and tells what the whole cost. */
export function replaySpending(prices: PriceTable, ledger: Ledger): SpendingReplay {
  const open = new Map<string, Started>()
  const used: Amounts = { calls: 0, tokens: 0, usd: 0 }
  const add = (tokens: number, usd: number) => {
    used.tokens += tokens
    used.usd += usd
  }
  const lose = ({ provider, role, worst }: Started, isPaid: boolean) => {
    const usd = isPaid ? (worst.usd ?? 0) : 0
    add(isPaid ? worst.tokens : 0, usd)
    ledger.failed(provider, role, usd)
  }
  return {
    observe(event) {
      if (event.event === 'call_started') {
        // What people do is not counted among calls.
        if (event.provider.startsWith('human:')) return
        const left = open.get(event.key)
        if (left) lose(left, true)
        open.set(event.key, event)
        used.calls++
        return
      }
      if (event.event !== 'call_finished' && event.event !== 'call_failed') return
      const started = open.get(event.key)
      if (!started) return
      open.delete(event.key)
      if (event.event === 'call_failed') {
        lose(started, mayBePaid(event.kind))
        return
      }
      const { provider, role, worst } = started
      const { usage, usd: said } = event.completion
      const price = prices.find(provider)
      const usd = said ?? (usage && price ? priceOf(usage, price) : undefined)
      add(usage ? usage.input_total + usage.output : worst.tokens, usd ?? worst.usd ?? 0)
      ledger.answered(provider, role, event.completion, usd)
    },
    finish() {
      for (const started of open.values()) lose(started, true)
      open.clear()
      return { ...used }
    },
  }
}
