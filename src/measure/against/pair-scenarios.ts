import { groupBy } from '../../spec/group-by.ts'
import type { ScoreFile } from '../../spec/score.ts'
import type { ScenarioPair } from '../differences/scenario-differences.ts'
import type { ScenarioCount } from '../rates/scenario-rate.ts'
import { countScenarios } from '../score/count-scenarios.ts'
import type { JudgedSet } from '../score/judged-set.ts'
import { type Contradiction, contradictions } from './contradictions.ts'

/** A set with what was made of it. */
export interface ScoredSide {
  set: JudgedSet
  file: Pick<ScoreFile, 'conversations'>
}

/** Which scenarios of two sets are the same. */
export interface Pairing {
  pairs: ScenarioPair[]
  /** Every scenario with a conversation that was judged completely, in an order that no file decides. */
  first: ScenarioCount[]
  second: ScenarioCount[]
  /** Names of scenarios that both sets have. */
  shared: string[]
  /** Those of them that only one set has judged completely. */
  halfJudged: string[]
  /** Names that stand for different scenarios; where there is one, nothing pairs. */
  contradicted: Contradiction[]
  /** Pairs of which the transcripts of both sets state no value to check them by. */
  unchecked: string[]
}

/**
 * Pairs scenarios by the `scenario.id` that transcripts of both sets state. Names of conversations pair nothing: every program
 * counts its own from 1. Plans count their scenarios from 1 too, whatever their seed: where a value that both sets state of one name
 * differs, the names come from different plans, and those that agree do so by chance, so that nothing pairs.
 */
export function pairScenarios(first: ScoredSide, second: ScoredSide): Pairing {
  const [one, other] = [countsOf(first), countsOf(second)]
  const [named, otherNamed] = [namedOf(first.set), namedOf(second.set)]
  const shared = [...named.keys()].filter((id) => otherNamed.has(id)).sort()
  const { contradicted, unchecked } = contradictions(shared, named, otherNamed)
  const isPaired = (id: string) => one.named.has(id) && other.named.has(id)
  const paired = contradicted.length > 0 ? [] : shared.filter(isPaired)
  return {
    pairs: paired.map((id) => ({ one: one.named.get(id)!, other: other.named.get(id)! })),
    first: inOrder(one),
    second: inOrder(other),
    shared,
    halfJudged: shared.filter((id) => one.named.has(id) !== other.named.has(id)),
    contradicted,
    unchecked: unchecked.filter((id) => contradicted.length === 0 && isPaired(id)),
  }
}

function countsOf({ set, file }: ScoredSide) {
  return countScenarios(set.answers.keys(), set.transcripts, (id) => {
    const { verdict } = file.conversations[id]!
    return verdict === 'incomplete' ? undefined : verdict === 'pass'
  })
}

// The judged transcripts of each scenario that has a name.
function namedOf({ answers, transcripts }: JudgedSet) {
  const known = [...answers.keys()].flatMap((id) => transcripts.get(id) ?? [])
  return groupBy(
    known.filter(({ named }) => named),
    ({ scenario }) => scenario,
  )
}

// Sums of fractions depend on their order in the last digit.
function inOrder({ named, single }: ReturnType<typeof countsOf>): ScenarioCount[] {
  return [...named.values(), ...single].sort((a, b) => a.judged - b.judged || a.passed - b.passed)
}
