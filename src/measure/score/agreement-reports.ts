import type { Rubric } from '../../spec/rubric.ts'
import type { AgreementReport, AgreementReports } from '../../spec/score.ts'
import { type Agreement, readAgreement } from '../agreement/read-agreement.ts'
import { addAnswers, startTally } from '../agreement/tally.ts'
import type { JudgedSet } from './judged-set.ts'

/**
 * How far judges agree on the answers that count: by criterion, by pair, and over everything. An item is a criterion of a
 * conversation. What was not to be asked, since the conversation is too short, is left out.
 */
export function agreementReports(rubric: Rubric, { answers, transcripts }: JudgedSet): AgreementReports {
  const criteria = Object.entries(rubric.criteria)
  const categories = (na: boolean) => (na ? ['YES', 'NO', 'NA'] : ['YES', 'NO'])
  const overall = startTally(categories(criteria.some(([, { na_valid }]) => na_valid)))
  const tallies = new Map(criteria.map(([id, { na_valid }]) => [id, startTally(categories(na_valid))]))
  for (const [conversation, byJudge] of answers) {
    const exchanges = transcripts.get(conversation)?.exchanges ?? Infinity
    for (const [id, { min_turns, na_valid }] of criteria) {
      if (exchanges < min_turns) continue
      const own = new Map<string, string>()
      for (const [judge, given] of byJudge) {
        const answer = given.get(id)
        // An NA where it is no valid answer counts as the failure that it is.
        if (answer !== undefined) own.set(judge, answer === 'NA' && !na_valid ? 'NO' : answer)
      }
      addAnswers(overall, own)
      addAnswers(tallies.get(id)!, own)
    }
  }
  const { effectiveJudges, pairs, ...all } = readAgreement(overall)
  return {
    ...report(all),
    effective_judges: effectiveJudges ?? null,
    criteria: Object.fromEntries([...tallies].map(([id, tally]) => [id, report(readAgreement(tally))])),
    pairs: pairs.map((pair) => ({ judges: [...pair.judges], ...report(pair) })),
  }
}

function report({ items, raw, ac1, kappa, alpha, prevalence }: Agreement): AgreementReport {
  return {
    items,
    raw: raw ?? null,
    ac1: ac1 ?? null,
    kappa: kappa ?? null,
    alpha: alpha ?? null,
    prevalence: prevalence ?? null,
  }
}
