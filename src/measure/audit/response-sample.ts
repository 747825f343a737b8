import { hash } from 'node:crypto'
import { foldWords } from '../word-segmenter.ts'
import type { AuditOptions } from './audit-options.ts'
import type { MeasuredConversation } from './conversation-facts.ts'
import { compareTexts, createSmallest } from './smallest.ts'

/** Responses of a set that are compared with each other. */
export interface ResponseSample {
  add(conversation: MeasuredConversation): void
  /** The folded words of each response, with a space between. */
  responses(): string[]
  /** Whether these are all responses that have words. */
  isComplete(): boolean
}

interface SampledConversation {
  /** Digest of the id, by which conversations are chosen. */
  order: string
  responses: string[]
}

/**
 * Keeps the responses of up to `sampled_conversations` conversations: all of a set that has no more, and of a larger one
 * those whose ids have the smallest digests, a random sample that does not depend on the order in which they come. Holds
 * at most `sampled_conversations` × `sampled_characters` characters.
 *
 * One look at each conversation and bounded memory leave no exact count of phrases over a set of any size. A sample of
 * 1,000 tells shares within 0.03 in 95 of 100 cases (1.96 × √(0.25 / 1000) = 0.031), even where all responses of a
 * conversation have the phrase or none has.
 */
export function createResponseSample(options: AuditOptions): ResponseSample {
  const sample = createSmallest<SampledConversation>(
    options.sampled_conversations,
    (a, b) => compareTexts(a.order, b.order) || compareTexts(a.responses.join('\n'), b.responses.join('\n')),
  )
  let responses = 0
  return {
    add({ facts, answers }) {
      const spoken = answers.filter(({ length }) => length > 0)
      responses += spoken.length
      const order = hash('sha256', facts.id)
      if (spoken.length === 0 || !sample.wouldKeep({ order, responses: [] })) return
      sample.add({ order, responses: clip(spoken, options.sampled_characters) })
    },
    responses: () => sample.items().flatMap((conversation) => conversation.responses),
    isComplete: () => sample.items().reduce((sum, item) => sum + item.responses.length, 0) === responses,
  }
}

function clip(answers: readonly string[][], mostCharacters: number): string[] {
  const kept: string[] = []
  let characters = 0
  for (const words of answers) {
    // Seen before the words are joined, since one response may be as long as the file.
    if (characters + words.length > mostCharacters) break
    const response = foldWords(words)
    characters += response.length
    if (characters > mostCharacters) break
    kept.push(response)
  }
  return kept
}
