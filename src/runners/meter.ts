import { BudgetError } from './budget-error.ts'
import { showUsd } from './show-usd.ts'

/** What a run may cost at most; what is left out has no limit. */
export interface Budget {
  usd?: number
  /** Read and generated together. */
  tokens?: number
  calls?: number
}

/** What a call costs. */
export interface Amount {
  tokens: number
  /** Undefined: no price is known. */
  usd: number | undefined
}

/** A call's claim on the budget. */
export interface Reservation {
  /** Gives the claim back, for what the call really cost; without that, the most it can have cost counts. */
  settle(cost?: Amount): void
}

/** Counts what calls cost, and holds a run to its budget. */
export interface Meter {
  /**
   * Claims what a call costs at most. Waits while only other calls under way are in the way, or until the signal comes;
   * rejects with a `BudgetError` where the budget is used up.
   */
  reserve(worst: Amount, signal?: AbortSignal): Promise<Reservation>
  /** What was used up so far. Calls whose price is unknown count no dollars. */
  used(): Readonly<Amounts>
}

const limits = ['calls', 'tokens', 'usd'] as const

/** What a budget limits. */
export type Amounts = Record<(typeof limits)[number], number>

/** Makes a meter. `before` is what the run had used up earlier, when it is resumed. */
export function createMeter(budget: Budget = {}, before: Partial<Amounts> = {}): Meter {
  const used: Amounts = { calls: 0, tokens: 0, usd: 0, ...before }
  const reserved: Amounts = { calls: 0, tokens: 0, usd: 0 }
  let waiting: (() => void)[] = []

  const exceeded = (wanted: Amounts, ...taken: Amounts[]) =>
    limits.find((limit) => {
      const sum = taken.reduce((total, amounts) => total + amounts[limit], wanted[limit])
      return sum > (budget[limit] ?? Number.POSITIVE_INFINITY)
    })

  return {
    async reserve({ tokens, usd }, signal) {
      if (usd === undefined && budget.usd !== undefined)
        throw new BudgetError('The price of a call is unknown, and the budget is in dollars.')
      const worst: Amounts = { calls: 1, tokens, usd: usd ?? 0 }
      while (exceeded(worst, used, reserved) && !signal?.aborted) {
        const limit = exceeded(worst, used)
        if (limit) throw new BudgetError(describe(limit, worst[limit], budget[limit]!, used[limit]))
        await new Promise<void>((resolve) => {
          const wake = () => {
            signal?.removeEventListener('abort', wake)
            resolve()
          }
          waiting.push(wake)
          signal?.addEventListener('abort', wake)
        })
      }
      add(reserved, worst, 1)
      return {
        settle(cost = worst) {
          add(reserved, worst, -1)
          // Sums of dollars leave dust behind, for which the next call would wait for ever.
          if (reserved.calls === 0) reserved.usd = 0
          add(used, { calls: 1, tokens: cost.tokens, usd: cost.usd ?? 0 }, 1)
          const woken = waiting
          waiting = []
          for (const wake of woken) wake()
        },
      }
    },
    used: () => ({ ...used }),
  }
}

function add(to: Amounts, amounts: Amounts, sign: 1 | -1): void {
  for (const limit of limits) to[limit] += sign * amounts[limit]
}

function describe(limit: keyof Amounts, worst: number, most: number, used: number): string {
  if (limit === 'calls') return `${used} of ${most} calls were made; the budget allows no more.`
  const show = limit === 'usd' ? showUsd : (tokens: number) => `${tokens} tokens`
  return `The next call may cost ${show(worst)}; of the budget of ${show(most)} ${show(most - used)} are left.`
}
