/**
 * A share of a whole, from 0 to 1. Shares that belong together must sum to exactly 1; fdc adds them as decimals, so
 * 0.1 + 0.2 + 0.7 is 1.
 * @minimum 0
 * @maximum 1
 */
export type Share = number

/**
 * A chance from 0 (never) to 1 (always).
 * @minimum 0
 * @maximum 1
 */
export type Probability = number

/**
 * Text that says something: at least one character.
 * @minLength 1
 */
export type Text = string

/** A text or a list that stands in a file of its own, beside the spec. */
export interface FileReference {
  /**
   * Path relative to the spec's folder, with `/`; it may not leave that folder. A text is taken byte for byte (line
   * endings become LF, one final line break is dropped); a list is read from a `.yaml` or `.json` file.
   */
  file: Text
}

/** A long text: written here, or in a file beside the spec (`{file: prompts/system.md}`). */
export type LongText = Text | FileReference

/** A list of texts: written here, or in a file beside the spec (`{file: anti-patterns.yaml}`). */
export type TextList = Text[] | FileReference

/**
 * A value's weight alone (`easy: 0.3`), or with words about it (`easy: {weight: 0.3, description: …}`).
 */
export type WeightedValueSpec = Share | WeightedValue

/** One value of a dimension, and how often it is drawn. */
export interface WeightedValue {
  /** Share of draws that take this value, among its siblings. */
  weight: Share
  /** What this value means, for the people and models that have to play or recognise it. */
  description?: Text
  /** Why the weight is what it is, where it differs from the method's default or from what the pilot suggests. */
  because?: Text
}

/** Values by name, with weights that sum to 1. */
export type WeightedValues = Record<string, WeightedValueSpec>

/**
 * A whole number above zero.
 * @minimum 1
 * @asType integer
 */
export type Count = number

/**
 * A number above zero.
 * @exclusiveMinimum 0
 */
export type Positive = number

/**
 * A whole number of tokens.
 * @minimum 0
 * @asType integer
 */
export type Tokens = number

/**
 * A model behind a provider, `provider:model`: `anthropic:…`, `openai:…`, `google:…`, `ollama:…`,
 * `openai-compatible:…`, `claude-cli:…` or `human:NAME`.
 * @pattern ^(anthropic|openai|google|ollama|openai-compatible|claude-cli|human|scripted):.+$
 */
export type ModelReference = string

/**
 * A calendar day that exists, `YYYY-MM-DD`. The pattern knows how long months are, and which years leap.
 * @pattern ^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$
 */
export type Day = string
