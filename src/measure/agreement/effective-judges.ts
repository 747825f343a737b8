/**
 * How many independent judges so many correlated ones are worth: k / (1 + (k − 1)ρ), with the mean correlation ρ of two of
 * them. Kish 1965, the design effect, with the judges as a cluster. ρ is held within 0 and 1: judges who contradict each other are
 * not worth more than as many who know nothing of each other, so that the result lies between 1 and k. One judge is one,
 * whatever ρ is; undefined without judges, or where several have no correlation.
 */
export function effectiveJudges(judges: number, correlation: number | undefined): number | undefined {
  if (judges <= 1) return judges === 1 ? 1 : undefined
  if (correlation === undefined) return undefined
  return judges / (1 + (judges - 1) * Math.min(1, Math.max(0, correlation)))
}
