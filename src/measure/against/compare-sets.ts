import type { AgainstReport, DifferenceReport, PairedReport } from '../../spec/against.ts'
import { multiply } from '../../spec/decimal.ts'
import type { Rubric } from '../../spec/rubric.ts'
import { leastShare } from '../decide.ts'
import { claimOf } from '../differences/claim.ts'
import { fewestChanged } from '../differences/claimable-counts.ts'
import { againstWarnings } from './against-warnings.ts'
import type { ComparedSet } from './compared-set.ts'
import { independentReport, pairedReport } from './difference-reports.ts'
import { pairScenarios } from './pair-scenarios.ts'
import { yesRates } from './yes-rates.ts'

/**
 * Compares two sets that were scored by the same design and aggregation. Which comparison the claim rests on is decided by the
 * numbers of scenarios, and never by what came out.
 * @param judgements the second set's file, as the user named it
 */
export function compareSets(
  rubric: Rubric,
  first: ComparedSet,
  second: ComparedSet,
  judgements: string,
): AgainstReport {
  const pairing = pairScenarios(first, second)
  const [paired, independent] = [pairedReport(pairing), independentReport(pairing)]
  const alone = {
    first: pairing.first.length - pairing.pairs.length,
    second: pairing.second.length - pairing.pairs.length,
  }
  const rests_on = restsOnPairs(paired, alone) ? 'paired' : independent ? 'independent' : null
  const resting = rests_on === 'paired' ? paired : independent
  const unclaimable = reasons(first, second, resting)
  const { rates, warnings, input, criteria } = second.file
  return {
    claim: resting && unclaimable.length === 0 ? claimOf(resting, resting.p ?? undefined) : null,
    unclaimable,
    rests_on,
    scenarios: { paired: pairing.pairs.length, only_first: alone.first, only_second: alone.second },
    paired,
    independent: rests_on === 'paired' && alone.first + alone.second === 0 ? null : independent,
    criteria: yesRates(rubric, first.file.criteria, criteria),
    warnings: againstWarnings(first, second, pairing),
    second: { judgements, overall: rates.overall, safety: rates.safety, warnings, input },
  }
}

// As for a decision: those that are missing may be those that differ.
function reasons(
  first: ComparedSet,
  second: ComparedSet,
  resting: DifferenceReport | null,
): AgainstReport['unclaimable'] {
  if (resting === null) return ['nothing_judged']
  return [
    ...(isComplete(first) ? [] : (['first_incomplete'] as const)),
    ...(isComplete(second) ? [] : (['second_incomplete'] as const)),
  ]
}

function isComplete({ set, file }: ComparedSet): boolean {
  const held = Math.max(set.transcripts.size, set.answers.size)
  return (file.rates.overall?.judged ?? 0) >= multiply(leastShare, held)
}

// Fewer pairs could show nothing, and if most of a set stands alone, those that pair are no fair picture of it.
function restsOnPairs(paired: PairedReport | null, alone: { first: number; second: number }): boolean {
  const pairs = paired?.first.scenarios ?? 0
  return pairs >= fewestChanged && pairs >= Math.max(alone.first, alone.second)
}
