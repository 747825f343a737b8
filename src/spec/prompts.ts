import type { Count, LongText, Positive, Probability, Share, Text, TextList } from './values.ts'

/** How long an answer may be, measured against the user's message. */
export interface LengthRatioSpec {
  /**
   * Lowest and highest ratio of the answer's words to the user's words that is aimed at; default [1.0, 1.5].
   * @minItems 2
   * @maxItems 2
   */
  target?: Positive[]
  /** The ratio that no answer may exceed; default 2. */
  max?: Positive
  /** Answers of up to this many words are never too long; default 40. */
  floor_words?: Count
}

/** The length ratio of a spec that names none, or not all of it. */
export const defaultLengthRatio: Required<LengthRatioSpec> = { target: [1, 1.5], max: 2, floor_words: 40 }

/** The most questions in one answer, for a spec that does not say. */
export const defaultMaxQuestions = 2

/** What the assistant's prompt asks for. */
export interface AssistantPromptSpec {
  /** The whole prompt, in place of fdc's own. It must hold every required element; placeholders are `{{snake_case}}`. */
  text?: LongText
  /** Length of the answers against the user's words. */
  length_ratio?: LengthRatioSpec
  /** Most questions in one answer; default 2, from the method's one or two. */
  max_questions?: Count
  /** How interpretations are worded; default: as a guess that the user can correct ("I wonder if …", never "You are …"). */
  tentative_language?: Text
}

/** Guidance for the simulated user by stage of the conversation. */
export interface StagesSpec {
  /** The first quarter: what a person does who has just arrived. */
  early?: Text
  /** The middle half. */
  middle?: Text
  /** The last quarter: how it winds down. */
  late?: Text
}

/**
 * How a simulated user treats the assistant's question; code draws one for each message. The four shares sum to 1: they
 * are written together, and one that is left out then is 0. Default: ignore 0.30, pivot 0.30, push_back 0.20, engage 0.20.
 */
export interface NonCooperationSpec {
  /** Says nothing about the question. */
  ignore?: Share
  /** Answers beside the point and turns elsewhere. */
  pivot?: Share
  /** Objects. */
  push_back?: Share
  /** Answers it. */
  engage?: Share
}

/** What the user simulator's prompt asks for. */
export interface UserSimulatorPromptSpec {
  /** The whole prompt, in place of fdc's own. It must hold every required element; placeholders are `{{snake_case}}`. */
  text?: LongText
  /** Guidance by stage. */
  stages?: StagesSpec
  /** How the person treats the assistant's questions. */
  non_cooperation?: NonCooperationSpec
}

/** The system prompt that is baked into the training data. */
export interface SystemPromptSpec {
  /** The prompt itself. Short (about 100 words): behaviour is learned from the data, not from the prompt. */
  text?: LongText
}

/** The three prompts of data generation, and what they share. */
export interface PromptsSpec {
  /** What the domain demands of every answer, one rule an item. */
  domain_rules?: TextList
  /** Phrases that the assistant must not use, word for word. */
  anti_patterns?: TextList
  /** The system prompt. */
  system?: SystemPromptSpec
  /** The prompt that generates the assistant's training answers. */
  assistant?: AssistantPromptSpec
  /** The prompt of the user simulator. */
  user_simulator?: UserSimulatorPromptSpec
}

/** The prompts with structured defaults; `text` is present only where the spec replaces fdc's own. */
export interface Prompts {
  domain_rules: Text[]
  anti_patterns: Text[]
  system: { text?: Text }
  assistant: {
    text?: Text
    length_ratio: Required<LengthRatioSpec>
    max_questions: Count
    tentative_language: Text
  }
  user_simulator: {
    text?: Text
    stages: Required<StagesSpec>
    non_cooperation: Record<keyof NonCooperationSpec, Probability>
  }
}
