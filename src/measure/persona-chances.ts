import type { Personas } from '../spec/personas.ts'

/** How many flaws one message shows, as chances that sum to 1. */
export interface FlawChances {
  none: number
  one: number
  several: number
}

/** The chances for a message of a persona that has flaws, and for a message of any persona. */
export interface PersonaChances {
  flawed: FlawChances
  all: FlawChances
  /** Secondary flaws of a persona that has flaws. */
  secondaries: number
}

/**
 * The chances that a message shows no flaw, one, or several. A persona with flaws has one primary flaw and as many
 * secondary ones as the design allows and has flaws for; each shows independently of the others. Exact:
 * none = (1 − p)(1 − s)^k, one = p(1 − s)^k + (1 − p)ks(1 − s)^(k − 1).
 */
export function personaChances({
  flaws,
  flaw_rates,
}: Pick<Personas, 'flaws' | 'flaw_rates'>): PersonaChances {
  const { primary: p, secondary: s, flaw_free, max_secondary } = flaw_rates
  const count = Object.values(flaws).reduce((sum, group) => sum + Object.keys(group).length, 0)
  const k = Math.min(max_secondary, Math.max(0, count - 1))
  const none = count === 0 ? 1 : (1 - p) * (1 - s) ** k
  const one = count === 0 ? 0 : p * (1 - s) ** k + (k === 0 ? 0 : (1 - p) * k * s * (1 - s) ** (k - 1))
  const several = Math.max(0, 1 - none - one)
  const share = 1 - flaw_free
  return {
    flawed: { none, one, several },
    all: { none: flaw_free + share * none, one: share * one, several: share * several },
    secondaries: k,
  }
}
