import type { Rubric } from '../../spec/rubric.ts'
import type { CriterionReport } from '../../spec/score.ts'
import type { JudgedSet } from './judged-set.ts'

/** How each criterion was answered. What was not to be asked counts as such, whatever was answered. */
export function criterionReports(
  rubric: Rubric,
  { judges, answers, transcripts }: JudgedSet,
): Record<string, CriterionReport> {
  const reports: Record<string, CriterionReport> = {}
  for (const [id, { min_turns, na_valid }] of Object.entries(rubric.criteria)) {
    const counts = { YES: 0, NO: 0, NA: 0, ERROR: 0 }
    let [absent, not_asked] = [0, 0]
    for (const [conversation, byJudge] of answers) {
      if ((transcripts.get(conversation)?.exchanges ?? Infinity) < min_turns) {
        not_asked++
        continue
      }
      for (const judge of judges) {
        const answer = byJudge.get(judge)?.get(id)
        if (answer === undefined) absent++
        else counts[answer]++
      }
    }
    const { YES: yes, NO: no, NA: na, ERROR: error } = counts
    // An NA where it is no valid answer fails a conversation as a NO does.
    const failed = na_valid ? no : no + na
    const variance =
      yes + failed === 0 ? 'unanswered' : failed === 0 ? 'dead' : yes === 0 ? 'impossible' : 'varies'
    reports[id] = { yes, no, na, error, absent, not_asked, variance }
  }
  return reports
}
