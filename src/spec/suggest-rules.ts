import { didYouMean } from './did-you-mean.ts'

/** The ids that a name of no rule may stand for: the one it is a slip of, or those that end in it. */
export function suggestRules(name: string, ids: readonly string[]): string[] {
  const slip = didYouMean(name, ids)
  // Groups share names of rules, such as `weights-sum-to-one`.
  return slip === undefined ? ids.filter((id) => id.endsWith(`/${name}`)) : [slip]
}
