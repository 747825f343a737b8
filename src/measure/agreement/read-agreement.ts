import { gwetAc1, krippendorffAlpha, rawAgreement } from './coefficients.ts'
import { effectiveJudges } from './effective-judges.ts'
import { agreeingItems, cohenKappa, margins, type PairTable, phi } from './pair-table.ts'
import type { AgreementTally, SizeTally } from './tally.ts'

/** How far some judges agree. What cannot be computed is undefined, never 0. */
export interface Agreement {
  /** Items that two or more of them answered. */
  items: number
  raw: number | undefined
  ac1: number | undefined
  /** Cohen's κ; of more than two judges the mean over the pairs that have one (Light 1971). */
  kappa: number | undefined
  alpha: number | undefined
  /** Share of YES among their YES and NO, of all items. */
  prevalence: number | undefined
}

/** How far two judges agree. The names are in order of code units. */
export interface PairAgreement extends Agreement {
  judges: readonly [string, string]
  /** The correlation of their YES and NO. */
  phi: number | undefined
}

/** How far all judges agree, and each two of them. */
export interface GroupAgreement extends Agreement {
  /** Judges with an answer, in order of code units. */
  judges: string[]
  /** The mean correlation of their YES and NO, over the pairs that have one. */
  correlation: number | undefined
  effectiveJudges: number | undefined
  /** Answers by category, in the order of the categories. */
  counts: number[]
  /** Each two judges who answered an item in common. */
  pairs: PairAgreement[]
}

/**
 * Reads out the agreement of a tally: of one criterion, or over all of them when each item is a criterion of a conversation.
 * Neither the order of items nor the names of judges change a digit.
 */
export function readAgreement(tally: AgreementTally): GroupAgreement {
  const judges = [...tally.judges.keys()].sort()
  const pairs = readPairs(tally)
  const sizes = [...tally.sizes.values()]
  const correlation = mean(pairs.map((pair) => pair.phi))
  const counts = tally.categories.map((_, category) =>
    sizes.reduce((sum, size) => sum + size.counts[category]!, 0),
  )
  return {
    judges,
    ...coefficients(sizes),
    kappa: mean(pairs.map(({ kappa }) => kappa)),
    prevalence: prevalence(tally, counts),
    correlation,
    effectiveJudges: effectiveJudges(judges.length, correlation),
    counts,
    pairs,
  }
}

function readPairs(tally: AgreementTally): PairAgreement[] {
  const [yes, no] = [tally.categories.indexOf('YES'), tally.categories.indexOf('NO')]
  return inOrder(tally.pairs).flatMap(([first, others]) =>
    inOrder(others).map(([second, table]): PairAgreement => {
      const sizes = sizesOfPair(tally, first, second, table)
      const counts = tally.categories.map((_, category) =>
        sizes.reduce((sum, size) => sum + size.counts[category]!, 0),
      )
      return {
        judges: [first, second],
        ...coefficients(sizes),
        kappa: cohenKappa(table),
        prevalence: prevalence(tally, counts),
        phi: yes < 0 || no < 0 ? undefined : phi(table, yes, no),
      }
    }),
  )
}

// What a tally of these two judges alone would hold, so that two judges agree as a pair as far as they do as a group.
function sizesOfPair(tally: AgreementTally, first: string, second: string, table: PairTable): SizeTally[] {
  const { rows, columns } = margins(table)
  const both = rows.map((count, category) => count + columns[category]!)
  const [ofFirst, ofSecond] = [tally.judges.get(first)!, tally.judges.get(second)!]
  const alone = both.map((count, category) => ofFirst[category]! + ofSecond[category]! - count)
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  return [
    { judges: 1, items: total(alone), counts: alone, agreeing: 0 },
    { judges: 2, items: total(rows), counts: both, agreeing: 2 * agreeingItems(table) },
  ]
}

function coefficients(sizes: readonly SizeTally[]): Pick<Agreement, 'items' | 'raw' | 'ac1' | 'alpha'> {
  return {
    items: sizes.reduce((sum, { judges, items }) => sum + (judges > 1 ? items : 0), 0),
    raw: rawAgreement(sizes),
    ac1: gwetAc1(sizes),
    alpha: krippendorffAlpha(sizes),
  }
}

function prevalence({ categories }: AgreementTally, counts: readonly number[]): number | undefined {
  const yes = counts[categories.indexOf('YES')] ?? 0
  const no = counts[categories.indexOf('NO')] ?? 0
  return yes + no === 0 ? undefined : yes / (yes + no)
}

// In order of value, since the order of names must not change the last digit.
function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
