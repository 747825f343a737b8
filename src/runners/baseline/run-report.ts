import type { JudgeReport, RunReport, StopReason } from '../../spec/run.ts'
import type { RunJudgement } from '../judging/run-judgement.ts'
import { adherenceReport } from './adherence.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from './baseline.ts'

/** What a run knows beyond what was said and judged. */
export function runReport(
  design: EvaluatedDesign,
  { judging, provisional, transcripts }: BaselineOptions,
  run: BaselineRun,
  id: string,
): RunReport {
  const { held, planned, controls, unreliable, judgements } = run
  const ended: Partial<Record<StopReason, number>> = {}
  for (const { stop_reason } of held)
    if (stop_reason !== undefined) ended[stop_reason] = (ended[stop_reason] ?? 0) + 1
  return {
    id,
    judging,
    provisional,
    planned,
    ended,
    adherence: transcripts
      ? null
      : adherenceReport(
          design,
          held.map(({ transcript }) => transcript),
        ),
    controls,
    judges: judgeReports(judgements),
    unreliable_judges: unreliable,
  }
}

function judgeReports(judgements: readonly RunJudgement[]): JudgeReport[] {
  const reports = new Map<string, JudgeReport>()
  for (const { judge, answer, evidence_unverified } of judgements) {
    const report = reports.get(judge) ?? { judge, answers: 0, errors: 0, evidence_unverified: 0 }
    reports.set(judge, report)
    report.answers++
    if (answer === 'ERROR') report.errors++
    if (evidence_unverified) report.evidence_unverified++
  }
  return [...reports.values()]
}
