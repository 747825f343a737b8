import type { StyleReport } from './audit.ts'
import type { Tally } from './record.ts'
import type { ModelReference, Probability } from './values.ts'

/**
 * Why a conversation ended. `planned_end`: it has as many exchanges as were planned. `user_stopped`: the user left.
 * `assistant_silent`: an answer was empty. The others are missing data: `simulator_error` and `base_error`, where no
 * message or answer came, and `too_long` for one of the two models.
 */
export type StopReason =
  | 'planned_end'
  | 'user_stopped'
  | 'assistant_silent'
  | 'simulator_error'
  | 'base_error'
  | 'too_long'

/** Whether judges are asked about one criterion in a call, or about all of a conversation's. */
export type Judging = 'single' | 'batched'

/** How often something was drawn, beside the share that the design asks for. */
export interface DrawnShare {
  /** Messages for which it was drawn. */
  drawn: Tally
  /** Messages for which it could be. */
  of: Tally
  /** Null without messages. */
  share: Probability | null
  expected: Probability
}

/** How well the simulated users kept to what they were told. */
export interface AdherenceReport {
  /** Messages that the simulator wrote, without openings that people wrote. */
  messages: Tally
  /** Messages that were written anew because of their length, and how often that was. */
  rewritten: Tally
  rewrites: Tally
  /** Messages that are out of their range all the same, or broke off. */
  out_of_range: Tally
  /** Messages by style, openings among them, against their word ranges. */
  styles: Record<string, StyleReport>
  /** Share of the messages that ask something; null without messages. */
  asking_share: Probability | null
  /** Share of the messages that thank; null for languages other than English. */
  thanking_share: Probability | null
  /** For how many messages flaws were drawn; whether they show, no program can see. */
  flaws: { primary: DrawnShare; secondary: DrawnShare; by_flaw: Record<string, Tally> }
  /** How messages treat what the assistant asked, as drawn. */
  cooperation: Record<string, DrawnShare>
  /** Conversations whose user writes mostly in another script than that of the declared language. */
  foreign_script: string[]
}

/** How a judge did on conversations that were made to be failed. */
export interface ControlReport {
  judge: ModelReference
  /** What was tested: `labelled failures`, `empty answers` and so on. */
  kind: string
  /** Answers that were asked for, that were readable, and that were YES where NO is the one honest answer. */
  asked: Tally
  answered: Tally
  passed: Tally
  /** Whether most answers were YES, and two at least: nothing that the judge says counts. */
  failed_test: boolean
}

/** How a judge answered. */
export interface JudgeReport {
  judge: ModelReference
  answers: Tally
  errors: Tally
  /** Answers with a quotation that does not stand where the judge says. */
  evidence_unverified: Tally
}

/** What a run knows beyond what was said and judged. */
export interface RunReport {
  /** Name of the run. */
  id: string
  judging: Judging
  /** Whether it took shortcuts (`--quick`): nothing should be decided by it. */
  provisional: boolean
  planned: Tally
  /** How conversations ended; conversations that were held elsewhere are not among them. */
  ended: Partial<Record<StopReason, Tally>>
  /** Null where nobody was simulated. */
  adherence: AdherenceReport | null
  controls: ControlReport[]
  judges: JudgeReport[]
  unreliable_judges: ModelReference[]
}
