import type { AuditReport } from '../../spec/audit.ts'
import type { Aggregation } from '../../spec/baseline.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { LineProblem, ScoreFile } from '../../spec/score.ts'
import { agreementReports } from './agreement-reports.ts'
import { auditWarnings } from './audit-warnings.ts'
import { criterionReports } from './criterion-reports.ts'
import type { JudgedSet } from './judged-set.ts'
import { ratesOf } from './rates.ts'
import { conversationReport, scoreSet } from './score-set.ts'
import { scoreWarnings } from './score-warnings.ts'

/** What was read beside the set. */
export interface ReadLines {
  /** Judgements that were read, those that cannot be used among them. */
  judgements: number
  /** Transcripts that were read; null where none were given. */
  transcripts: number | null
  problems: readonly LineProblem[]
  withoutTranscript: readonly string[]
}

/** Everything that `fdc score` says of a set. */
export function scoreFile(
  design: DesignWith<'rubric'>,
  aggregation: Aggregation,
  set: JudgedSet,
  { judgements, transcripts, problems, withoutTranscript }: ReadLines,
  audit: AuditReport | null,
): ScoreFile {
  const { rubric } = design
  const scored = scoreSet(design, aggregation, set)
  const criteria = criterionReports(rubric, set)
  return {
    schemaVersion: 1,
    aggregation,
    pass_threshold: rubric.pass_threshold,
    na_policy: rubric.na_policy,
    conversations: Object.fromEntries([...scored].map(([id, one]) => [id, conversationReport(one)])),
    rates: ratesOf(design, set, scored),
    against: null,
    agreement: agreementReports(rubric, set),
    criteria,
    audit,
    warnings: [
      ...scoreWarnings(rubric, set, scored, criteria, withoutTranscript),
      ...auditWarnings(audit, transcripts !== null),
    ],
    input: { conversations: set.answers.size, judgements, transcripts, problems: [...problems] },
  }
}
