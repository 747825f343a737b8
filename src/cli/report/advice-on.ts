import type { Diagnostic } from '../../spec/diagnostic.ts'

/** What a person may do about a finding, what `--fix` does, and what else is proposed. */
export type AdviceKind = 'hint' | 'fix' | 'suggestion'

/** What to do about a finding, each with its kind. What would only repeat the words before it is left out. */
export function adviceOn({
  hint,
  fix,
  suggestions = [],
}: Pick<Diagnostic, 'hint' | 'fix' | 'suggestions'>): [AdviceKind, string][] {
  const words = hint?.toLowerCase() ?? ''
  // "…, or set `offline` to false." says all that the suggestion "Set `offline` to false." does.
  const isSaid = (title: string) => words.includes(title.toLowerCase().replace(/\.$/, ''))
  const advice: [AdviceKind, string][] = []
  if (hint && hint !== fix?.title) advice.push(['hint', hint])
  if (fix) advice.push(['fix', fix.title])
  for (const { title } of suggestions) if (!isSaid(title)) advice.push(['suggestion', title])
  return advice
}
