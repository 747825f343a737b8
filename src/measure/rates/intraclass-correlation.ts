/**
 * How alike conversations of one scenario are, compared with those of different ones: 1 − Σ x(m − x)/m / ((M − k)pq) over k
 * scenarios with x of m passed, M conversations in all and their pass rate p. Fleiss and Cuzick 1979, who call it
 * κ; Ridout, Demétrio and Firth 1999 found it among the best of twenty. At most 1, where each scenario passed or failed as a
 * whole; slightly negative where scenarios differ less than by chance. Undefined where nothing was repeated, or all passed or
 * failed. Every `judged` must be above 0.
 */
export function intraclassCorrelation(
  scenarios: readonly { passed: number; judged: number }[],
): number | undefined {
  let [passes, conversations, within] = [0, 0, 0]
  for (const { passed, judged } of scenarios) {
    passes += passed
    conversations += judged
    within += (passed * (judged - passed)) / judged
  }
  const repeats = conversations - scenarios.length
  const chance = repeats * passes * (conversations - passes)
  return chance === 0 ? undefined : 1 - (within * conversations * conversations) / chance
}
