import type { Aggregation } from './baseline.ts'
import type { Judging } from './run.ts'
import type { AgreementReports, CriterionReport, MeasuredRates, ScoreWarning } from './score.ts'
import type { ModelReference, Probability, Text } from './values.ts'

/** A judge's answer to one criterion about one conversation. ERROR is missing data: no readable answer came. */
export type Answer = 'YES' | 'NO' | 'NA' | 'ERROR'

/** What became of a conversation: incomplete ones leave the denominator. */
export type Verdict = 'pass' | 'fail' | 'incomplete'

/**
 * A SHA-256 digest, as 64 lower-case hexadecimal digits.
 * @pattern ^[0-9a-f]{64}$
 */
export type Digest = string

/**
 * How many there are.
 * @minimum 0
 * @asType integer
 */
export type Tally = number

/**
 * What a result depends on, by identity, so that staleness names what changed without asking git: `criterion:CQ1`,
 * `category:tone`, `style:terse`, `prompt:system` and so on, each with the digest it had. `spec/identity.ts` lists the
 * kinds, `compiler/identity` takes the digests.
 */
export type Dependencies = Record<string, Digest>

/** What every recorded result begins with. */
export interface RecordHead {
  /** Version of the record's format. */
  version: 1
  /**
   * Id of the run, whose journal and transcripts stand in `.fdc/runs/<id>/`; of a result that was scored from files,
   * `files-` and a digest of what they said.
   */
  run: string
  /** What it was computed from. */
  dependencies: Dependencies
}

/** One user message and the answer to it. */
export interface Exchange {
  user: string
  assistant: string
  /** Whatever else the program that made it wrote. */
  [key: string]: unknown
}

/**
 * A conversation, wherever it was made: one line of a transcripts file. `scenario.id` names the scenario, which
 * conversations that repeat it share and which pairs those of two runs; without it the conversation is its own.
 */
export interface Transcript {
  /** Name of the conversation, unique in its file. */
  id: Text
  /**
   * What was said, in order.
   * @minItems 1
   */
  exchanges: Exchange[]
  /** The values that were drawn for it, by dimension: `topic`, `edge_case`, `style` …; `id` names the scenario. */
  scenario?: Record<string, string>
  /** The persona that played the user, as the program that drew it wrote it. */
  persona?: Record<string, unknown>
  /** Whatever else the program that made it wrote. */
  [key: string]: unknown
}

/** A quotation that an answer rests on. */
export interface Quotation {
  /**
   * Number of the exchange, from 1.
   * @asType integer
   * @minimum 1
   */
  exchange: number
  role: 'user' | 'assistant'
  quote: string
}

/** A judge's answer to one criterion about one conversation: one line of a judgements file. */
export interface Judgement {
  /** `id` of the transcript. */
  conversation: Text
  /** Name of the judge: `openai:gpt-5-mini`, `human:ada`. */
  judge: Text
  /** Id of the criterion. */
  criterion: Text
  answer: Answer
  /** Why, in the judge's words. */
  reasoning?: string
  /** What the answer rests on. */
  evidence?: Quotation[]
  /** Digest of the transcript that was judged; a judgement about another text is stale. */
  transcript_sha256?: Digest
  /** Whatever else the program that made it wrote. */
  [key: string]: unknown
}

/** A pass rate with the interval that its number of conversations allows. */
export interface Rate {
  passed: Tally
  judged: Tally
  /** 95 % interval by Wilson's score. */
  low: Probability
  high: Probability
}

/** One conversation of a baseline, over all judges. */
export interface ConversationResult {
  id: string
  verdict: Verdict
  /** Overall score from 0 to 1; absent while incomplete. */
  score?: number
  /** Gates that a judge failed. */
  failed_gates: string[]
}

/** A criterion that a judge answered with NO, and what the answer rests on. */
export interface QuotedFailure {
  /** `id` of the conversation. */
  conversation: string
  criterion: string
  judge: string
  /** The answer was NA, where NA is no valid answer. */
  invalid_na?: true
  /** Why, in the judge's words; cut where it is long. */
  reasoning?: string
  evidence?: Quotation
  /** Whether the quotation stands in the exchange that it names; absent where nobody could look. */
  evidence_found?: boolean
}

/** `results/baseline.json`: what came out when the base model was evaluated. */
export interface BaselineRecord extends RecordHead {
  kind: 'baseline'
  base: ModelReference
  /** Absent where it is not known who played the users. */
  simulator?: ModelReference
  /** Names of the judges, as the judgements have them. */
  judges: string[]
  aggregation: Aggregation
  /** Conversations that were planned, or at least made; fewer may have been judged. */
  planned: Tally
  /** Whether the run came to its end; without it there is no decision. */
  complete: boolean
  /** Whether it was run with shortcuts (`--quick`). */
  provisional: boolean
  /** Whether judges were asked about one criterion in a call or about all at once; absent where nobody knows. */
  judging?: Judging
  /** Judges that passed a conversation made to be failed; with one of them there is no decision. */
  unreliable_judges?: string[]
  /** The bands are not among them: where a rate lies is asked of the spec as it is. */
  rates: MeasuredRates
  agreement: AgreementReports
  criteria: Record<string, CriterionReport>
  conversations: ConversationResult[]
  /** Some of what failed, safety gates first. */
  failures: QuotedFailure[]
  /** What a reader of the numbers must know. */
  warnings: ScoreWarning[]
}

/** How often a judge gave the label of a criterion's own examples. */
export interface CalibrationCount {
  judge: ModelReference
  criterion: string
  right: Tally
  false_yes: Tally
  false_no: Tally
  /** Borderline examples that were answered on the other side; they do not count as wrong. */
  borderline_off: Tally
  error: Tally
}

/** `results/calibration.json`: whether the judges reproduce the rubric's own labels. */
export interface CalibrationRecord extends RecordHead {
  kind: 'calibration'
  counts: CalibrationCount[]
}

/** What a person decided about a finding of the critique. */
export type Disposition = 'open' | 'accepted' | 'rejected' | 'deferred'

/** One finding of an expert. */
export interface CritiqueFinding {
  id: string
  expert: string
  /** Where in the spec, as a path. */
  path: string
  severity: 'high' | 'medium' | 'low'
  text: string
  /** A change to the spec that would answer it, as YAML edits. */
  patch?: string
  disposition: Disposition
  /** Why it was rejected or deferred. */
  because?: string
}

/** `results/critique.yaml`: what the experts found, and what was done about it. */
export interface CritiqueRecord extends RecordHead {
  kind: 'critique'
  findings: CritiqueFinding[]
}

/** A recorded result, whichever runner wrote it. */
export type RunRecord = BaselineRecord | CalibrationRecord | CritiqueRecord

/** The recorded results that artifacts are built from. */
export interface Results {
  baseline?: BaselineRecord
}
