import type { ScenarioPair } from './scenario-differences.ts'

/**
 * The correlation of two runs' pass rates over the scenarios that both have: Σab / √(Σa² Σb²), where a and b are what each
 * scenario passed beyond its run's rate. With one conversation per scenario it is φ. A positive one is made smaller by half a
 * scenario, and not below 0, as Newcombe 1998 (Statistics in Medicine 17, 2635–2650) does in method 10; with repeats by as
 * much. From −1 to 1, and 0 where one of the runs has no scenario that differs from its rate. Every `judged` must be above 0.
 */
export function pairCorrelation(pairs: readonly ScenarioPair[]): number {
  const sum = (of: (pair: ScenarioPair) => number) => pairs.reduce((total, pair) => total + of(pair), 0)
  const judgedOne = sum(({ one }) => one.judged)
  const judgedOther = sum(({ other }) => other.judged)
  const passedOne = sum(({ one }) => one.passed)
  const passedOther = sum(({ other }) => other.passed)
  // Multiplied by all that was judged, so that the sums are whole numbers.
  const beyondOne = ({ one }: ScenarioPair) => one.passed * judgedOne - passedOne * one.judged
  const beyondOther = ({ other }: ScenarioPair) => other.passed * judgedOther - passedOther * other.judged
  const squares = (of: (pair: ScenarioPair) => number) => sum((pair) => of(pair) * of(pair))
  const spread = Math.sqrt(squares(beyondOne)) * Math.sqrt(squares(beyondOther))
  if (spread === 0) return 0
  const shared = sum((pair) => beyondOne(pair) * beyondOther(pair))
  const perScenario = (judgedOne * judgedOther) / pairs.length
  const half = (perScenario * perScenario) / 2
  const corrected = shared > 0 ? Math.max(0, shared - half) : shared
  return Math.min(1, Math.max(-1, corrected / spread))
}
