import type { ModelReference } from '../spec/values.ts'
import type { Completion, Role, Usage } from './provider.ts'

/** What one model was asked in one role, and what that came to. */
export interface Spending extends Usage {
  provider: ModelReference
  role: Role | undefined
  calls: number
  /** Calls that brought no answer. */
  failed: number
  /** US dollars of the calls whose price is known. */
  usd: number
  /** Answers whose price is unknown: they cost something that `usd` does not have. */
  unpriced: number
  /** US dollars that calls which broke off may have cost besides. */
  usd_uncertain: number
}

/** Adds up what calls came to, by model and role. */
export interface Ledger {
  answered(
    provider: ModelReference,
    role: Role | undefined,
    completion: Completion,
    usd: number | undefined,
  ): void
  failed(provider: ModelReference, role: Role | undefined, uncertainUsd: number): void
  /** In the order of the first calls. */
  spendings(): Spending[]
}

const counts = ['input_total', 'cache_read', 'cache_write', 'output', 'reasoning'] as const

/** Makes an empty ledger. */
export function createLedger(): Ledger {
  const spendings = new Map<string, Spending>()
  const entry = (provider: ModelReference, role: Role | undefined) => {
    const key = `${role} ${provider}`
    const found = spendings.get(key) ?? { provider, role, ...nothing }
    spendings.set(key, found)
    return found
  }
  return {
    answered(provider, role, { usage }, usd) {
      const spending = entry(provider, role)
      spending.calls++
      if (usage) for (const count of counts) spending[count] += usage[count]
      if (usd === undefined) spending.unpriced++
      else spending.usd += usd
    },
    failed(provider, role, uncertainUsd) {
      const spending = entry(provider, role)
      spending.calls++
      spending.failed++
      spending.usd_uncertain += uncertainUsd
    },
    spendings: () => [...spendings.values()].map((spending) => ({ ...spending })),
  }
}

const nothing = {
  calls: 0,
  failed: 0,
  usd: 0,
  unpriced: 0,
  usd_uncertain: 0,
  input_total: 0,
  cache_read: 0,
  cache_write: 0,
  output: 0,
  reasoning: 0,
}
