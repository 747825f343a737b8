import type { Answer } from '../../spec/record.ts'

/** What scoring needs of a transcript; its words are not kept. */
export interface KnownTranscript {
  exchanges: number
  /** Its scenario's name, or that of the conversation. */
  scenario: string
  /** Whether the transcript names its scenario. */
  named: boolean
  /** Values by dimension. */
  values: Readonly<Record<string, string>>
  digest: string
}

/** Judgements of conversations, whoever made them. The order in which they came is not kept. */
export interface JudgedSet {
  /** Names of all judges, in order of code units. */
  judges: readonly string[]
  /** Answers by conversation, judge and criterion. Conversations are in order of code units. */
  answers: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Answer>>>
  /** Transcripts by conversation; empty where none were given. */
  transcripts: ReadonlyMap<string, KnownTranscript>
  /** Conversations with a judgement about another version of their transcript, which is not among the answers. */
  stale: readonly string[]
}
