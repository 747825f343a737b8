import type { Digest, Judgement } from '../../spec/record.ts'
import type { Attempt, Usage } from '../provider.ts'

/**
 * A judgement of a run, with everything that it depends on, so that years later somebody can say what was asked of whom.
 * It is a valid line of a judgements file; what goes beyond one is for those who look closer.
 */
export interface RunJudgement extends Judgement {
  transcript_sha256: Digest
  /** Of the criterion with its examples, as the record names it under `criterion:<id>`. */
  criterion_sha256?: Digest
  /** Of the prompts of judges as fdc ships them. */
  prompt_sha256: Digest
  /** Of the system prompt that the assistant had; absent where the conversation was held elsewhere. */
  system_prompt_sha256?: Digest
  /** `batched`: all criteria of the conversation in one call. */
  judging: 'single' | 'batched'
  /** Draws the order of examples and criteria. */
  seed: number
  /** None is sent, since current models refuse it: the provider's own holds. */
  temperature: null
  /** Id of the model that answered; absent where none did. */
  model?: string
  /** Of the whole call, which in batched judging is one for all criteria. */
  usage?: Usage
  /** Calls for the same answer that came before. */
  attempts?: readonly Attempt[]
  /** Why there is no readable answer. */
  error?: string
  /** True where a quotation does not stand where the judge says. */
  evidence_unverified?: true
}
