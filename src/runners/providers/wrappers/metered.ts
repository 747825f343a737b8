import type { Ledger } from '../../ledger.ts'
import type { Meter } from '../../meter.ts'
import type { Completion, Provider } from '../../provider.ts'
import { ProviderError, type ProviderErrorKind } from '../../provider-error.ts'
import { priceOf } from '../prices/price-of.ts'
import type { ModelPrice } from '../prices/price-table.ts'
import { worstCase } from '../prices/worst-case.ts'

/** Where calls are counted. */
export interface Metering {
  meter: Meter
  ledger: Ledger
  price: ModelPrice | undefined
}

const brokenOff: readonly ProviderErrorKind[] = ['timeout', 'network', 'malformed', 'aborted']

/** Whether a call that failed so may have been paid: one that broke off may have been answered. */
export function mayBePaid(kind: ProviderErrorKind): boolean {
  return brokenOff.includes(kind)
}

const nothing = { tokens: 0, usd: 0 }

/** Counts calls, tokens and money, and makes no call that could break the budget. */
export function metered(provider: Provider, { meter, ledger, price }: Metering): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const worst = worstCase(request, price)
      const reservation = await meter.reserve(worst, signal)
      // It was given up while it waited for others, and nothing was sent.
      if (signal?.aborted) {
        reservation.settle(nothing)
        throw new ProviderError('aborted', `The call to ${provider.id} was given up.`)
      }
      try {
        const completion = await provider.complete(request, signal)
        const usd = costOf(completion, price)
        const { usage } = completion
        reservation.settle({
          tokens: usage ? usage.input_total + usage.output : worst.tokens,
          usd: usd ?? worst.usd,
        })
        ledger.answered(provider.id, request.role, completion, usd)
        return completion
      } catch (error) {
        const isFree = error instanceof ProviderError && !mayBePaid(error.kind)
        reservation.settle(isFree ? nothing : worst)
        ledger.failed(provider.id, request.role, isFree ? 0 : (worst.usd ?? 0))
        throw error
      }
    },
  }
}

// What the provider itself says is what it takes.
function costOf({ usd, usage }: Completion, price: ModelPrice | undefined): number | undefined {
  return usd ?? (usage && price ? priceOf(usage, price) : undefined)
}
