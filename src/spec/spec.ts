import type { BaselineSpec } from './baseline.ts'
import type { CritiqueSpec } from './critique.ts'
import type { DomainSpec } from './domain.ts'
import type { LintSpec } from './lint.ts'
import type { ModelSpec } from './model.ts'
import type { PersonasSpec } from './personas.ts'
import type { PromptsSpec } from './prompts.ts'
import type { RubricSpec } from './rubric.ts'
import type { TaxonomySpec } from './taxonomy.ts'
import type { TokensSpec } from './tokens.ts'
import type { Day, Text } from './values.ts'

/** A change that was looked at and is wanted, so that a comparison lets it pass. */
export interface AcknowledgedChangeSpec {
  /** Id of the change, as the comparison prints it. */
  change: Text
  /** Why it is wanted. */
  because: Text
}

/** Settings of the comparison of two specs; kept for `fdc diff`, which is still to come. */
export interface DiffSpec {
  /** Changes that were looked at and are wanted. */
  acknowledge?: AcknowledgedChangeSpec[]
}

/** A person's review of a part of the design. */
export interface ReviewSpec {
  /** The artifact or section that was reviewed. */
  of: Text
  /** Who reviewed it. */
  by: Text
  /** When, `YYYY-MM-DD`. */
  date?: Day
  /** What was found. */
  note?: Text
}

/** Where an imported design came from. */
export interface ImportedSpec {
  /** The files that were read, relative to the spec. */
  from?: Text[]
  /** What could not be carried over, one item each. */
  lost?: Text[]
}

/** The design of a fine-tune, as a person writes it in `finetune.config.yaml`. A section that is absent is not started yet. */
export interface Spec {
  /** Version of this format: 1. */
  version: 1
  /** What the fine-tune is for. */
  domain: DomainSpec
  /** The base model, and why. Gives `model-choice.md`. */
  model?: ModelSpec
  /** How long a training conversation may be. Shown in `model-choice.md`. */
  tokens?: TokensSpec
  /** What users bring. Gives `config/input-taxonomy.yaml`. */
  taxonomy?: TaxonomySpec
  /** Who the simulated users are. Gives `config/persona-template.yaml`. */
  personas?: PersonasSpec
  /** How conversations are judged. Gives `config/rubric.yaml`. */
  rubric?: RubricSpec
  /** The three prompts. Gives `config/prompts/user_sim.md`, `config/prompts/assistant.md` and `config/system-prompt.md`. */
  prompts?: PromptsSpec
  /** Expert role-play critique of the design. */
  critique?: CritiqueSpec
  /** The base model's evaluation before any training. Gives `base-model-eval-results.md`. */
  baseline?: BaselineSpec
  /** How strictly this spec is linted. */
  lint?: LintSpec
  /** Kept for the comparison of two specs, which is still to come: read by nothing yet. */
  diff?: DiffSpec
  /** Reviews by people. */
  reviews?: ReviewSpec[]
  /** Where an imported design came from. */
  imported?: ImportedSpec
}
