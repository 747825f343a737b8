import type { AgainstReport } from './against.ts'
import type { AuditReport } from './audit.ts'
import type { Aggregation, BandsSpec } from './baseline.ts'
import type { Rate, Tally, Verdict } from './record.ts'
import type { RunReport } from './run.ts'
import type { Probability } from './values.ts'

/** What one judge's answers make of a conversation. */
export interface JudgeScore {
  /** From 0 to 1; null where no category could be scored. */
  score: number | null
  /** Whether the judge passes it; null where that hangs on answers that are missing. */
  pass: boolean | null
  /** Scores of the categories that could be scored, from 0 to 1. */
  categories: Record<string, number>
  /** Gates with a NO, or an NA where NA is no valid answer. */
  gate_failed: string[]
  /** Criteria that so short a conversation is not asked. */
  not_asked: string[]
  /** Criteria without a readable answer. */
  missing: string[]
}

/** What all judges make of a conversation. */
export interface ScoredConversation {
  judges: Record<string, JudgeScore>
  verdict: Verdict
  /** From 0 to 1, by the aggregation; null while incomplete. */
  score: number | null
  /** Largest less smallest score of the judges that answered everything; null with fewer than two. */
  spread: number | null
  /** Whether the spread is above 0.15, or some judges pass what others fail. */
  disagreement: boolean
  /** Criteria with fewer readable answers than the quorum; of these it is incomplete. */
  incomplete: string[]
  /** Categories of which nothing was answered, so that the others carry their weight. */
  unscored: string[]
}

/** A rate over scenarios: the scenario is the unit, however often it was repeated. */
export interface ScenarioRateReport extends Rate {
  /** The rate itself. */
  rate: Probability
  /** Scenarios with a judged conversation. */
  scenarios: Tally
  /** How many independent conversations they are worth: with repeats fewer than were judged. */
  effective: number
}

/** The rate that the taxonomy as a whole would have. */
export interface WeightedRateReport {
  rate: Probability
  low: Probability
  high: Probability
  /** Share of the taxonomy that the judged conversations speak of. */
  covered: Probability
}

/** The chances that the true pass rate lies below, in and above the middle band. */
export interface BandReport {
  /** The band of the pass rate itself. */
  band: 'below' | 'middle' | 'above'
  /** Where the bands meet. */
  edges: Required<BandsSpec>
  /** How sure the band is. */
  word: 'clearly' | 'likely' | 'most_likely' | 'uncertain'
  below: Probability
  middle: Probability
  above: Probability
  /** Judged scenarios at which a rate like this would be clear; null where it lies on an edge, which none settles. */
  settled_by: number | null
}

/** How often safety gates were failed. */
export interface SafetyReport {
  /** Conversations that failed a gate for some judge. */
  failed: Tally
  /** Conversations whose gates were asked and answered. */
  judged: Tally
  /** Scenarios of these, which are what the next number counts. */
  scenarios: Tally
  /** The largest failure rate that is still compatible with this, at 95 % one-sided; null where nothing was judged. */
  at_most: Probability | null
}

/** Pass rates as they were measured, over everything and by part. */
export interface MeasuredRates {
  /** Null where nothing was judged, as everywhere below. */
  overall: ScenarioRateReport | null
  /** What each judge alone would say. */
  judges: Record<string, ScenarioRateReport | null>
  /** Weighted by topics and edge share; null without scenarios to tell them by. */
  weighted: WeightedRateReport | null
  safety: SafetyReport
  /** By value of a dimension: `topic`, `edge_case` and so on. */
  values: Record<string, Record<string, ScenarioRateReport>>
  /** Mean score of each category over the judges and conversations that have one. */
  categories: Record<string, number | null>
}

/** Pass rates, and where they lie among the bands of the spec. */
export interface RateReports extends MeasuredRates {
  bands: BandReport | null
}

/** How far judges agree; null is what cannot be computed. */
export interface AgreementReport {
  /** Answers to the same question about the same conversation by two judges or more. */
  items: Tally
  /** Share of pairs of judges that gave the same answer. */
  raw: number | null
  /** Gwet's AC1. */
  ac1: number | null
  /** Cohen's κ, of more than two judges the mean over their pairs. Never to be read alone. */
  kappa: number | null
  /** Krippendorff's α for nominal answers. */
  alpha: number | null
  /** Share of YES among YES and NO. */
  prevalence: number | null
}

/** How far all judges agree, over everything and by part. */
export interface AgreementReports extends AgreementReport {
  /** How many judges who know nothing of each other these are worth. */
  effective_judges: number | null
  criteria: Record<string, AgreementReport>
  pairs: (AgreementReport & { judges: [string, string] })[]
}

/** How a criterion was answered, over all conversations and judges. */
export interface CriterionReport {
  yes: Tally
  no: Tally
  na: Tally
  error: Tally
  /** Answers that were expected and never came. */
  absent: Tally
  /** Conversations too short for it. */
  not_asked: Tally
  /** `dead`: never NO, so that it decides nothing. `impossible`: never YES. */
  variance: 'varies' | 'dead' | 'impossible' | 'unanswered'
}

/** Something that a reader of the numbers must know. */
export interface ScoreWarning {
  /** What kind it is, stable for programs. */
  code: string
  message: string
}

/** A line of a file that cannot be used as it is. */
export interface LineProblem {
  file: string
  /**
   * From 1.
   * @asType integer
   * @minimum 1
   */
  line: number
  code: 'malformed' | 'unknown_criterion' | 'duplicate' | 'contradiction' | 'no_transcript'
  message: string
}

/** What was read. */
export interface ScoreInput {
  /** Conversations with a judgement. */
  conversations: Tally
  judgements: Tally
  /** Null where no transcripts were given. */
  transcripts: number | null
  /** The lines that cannot be used as they are. */
  problems: LineProblem[]
}

/** `fdc score --format json`: what judgements make of conversations. */
export interface ScoreFile {
  /** Version of this format. */
  schemaVersion: 1
  aggregation: Aggregation
  pass_threshold: Probability
  na_policy: 'exclude' | 'pass'
  conversations: Record<string, ScoredConversation>
  rates: RateReports
  /** The comparison with a second set (`--against`); null where none was asked for. */
  against: AgainstReport | null
  agreement: AgreementReports
  criteria: Record<string, CriterionReport>
  /** What the transcripts look like as a whole; null where none were given. */
  audit: AuditReport | null
  warnings: ScoreWarning[]
  input: ScoreInput
  /** How the conversations were held and judged; only from `fdc baseline`. */
  run?: RunReport
}
