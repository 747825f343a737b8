import { chanceBelow } from '../certainty.ts'

/**
 * McNemar's exact test, two-sided, of whether two runs over the same scenarios differ: twice the smaller tail of a fair coin
 * thrown for each scenario that only one of them passed. McNemar 1947; the exact form is the sign test, Fagerland, Lydersen and
 * Laake 2013. From above 0 to 1, which it is where no scenario tells them apart.
 */
export function mcnemarExact(onlyOne: number, onlyOther: number): number {
  const [fewer, more] = [Math.min(onlyOne, onlyOther), Math.max(onlyOne, onlyOther)]
  // The binomial tail as a distribution function of Beta(more, fewer + 1).
  return more === 0 ? 1 : Math.min(1, 2 * chanceBelow(0.5, more - 1, fewer + more - 1))
}
