import type { DifferenceReport, IndependentReport, PairedReport } from '../../spec/against.ts'
import { claimableChanges, claimableCounts } from '../differences/claimable-counts.ts'
import { type Comparison, compareIndependent } from '../differences/compare-independent.ts'
import { comparePaired } from '../differences/compare-paired.ts'
import { rateReport } from '../score/rate-report.ts'
import type { Pairing } from './pair-scenarios.ts'

/** Both sets over the scenarios that pair; null where none does. */
export function pairedReport({ pairs }: Pick<Pairing, 'pairs'>): PairedReport | null {
  const found = comparePaired(pairs)
  if (!found) return null
  const { higher, lower, same, test } = found
  const one_way_from = test === 'mcnemar' ? claimableChanges(higher + lower) : undefined
  return { ...report(found), higher, lower, same, one_way_from: one_way_from ?? null }
}

/** Both sets over all scenarios, as if none paired; null where one of them has none. */
export function independentReport({
  first,
  second,
}: Pick<Pairing, 'first' | 'second'>): IndependentReport | null {
  const found = compareIndependent(first, second)
  if (!found) return null
  const { from, to } = found.test ? claimableCounts(found.one.judged, found.other) : {}
  return { ...report(found), better_from: from ?? null, worse_to: to ?? null }
}

function report({ one, other, difference, interval, p, test }: Comparison): DifferenceReport {
  return {
    first: rateReport(one),
    second: rateReport(other),
    difference,
    low: interval.low,
    high: interval.high,
    test: test ?? null,
    p: p ?? null,
  }
}
