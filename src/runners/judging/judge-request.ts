import { randomStream, shuffled } from '../../measure/plan/random-stream.ts'
import type { ConversationFacts } from '../../spec/audit.ts'
import type { Transcript } from '../../spec/record.ts'
import { type CalibrationExample, type Criterion, settledExamples } from '../../spec/rubric.ts'
import type { CompletionRequest } from '../provider.ts'
import { renderPrompt } from '../render-prompt.ts'
import { deriveNonce } from './derive-nonce.ts'
import { judgeFacts } from './judge-facts.ts'
import { findReplyProblem, replySchema } from './judge-reply.ts'

/** What a judge is asked about: one criterion and one conversation. */
export interface JudgeQuestion {
  id: string
  criterion: Criterion
  transcript: Transcript
  facts: ConversationFacts
  seed: number
  /** An example that is left out of the prompt, because it is the one that is asked about. */
  without?: CalibrationExample
}

// Room for the evidence of a long conversation, and for models that think before they write.
const maxTokens = 4096

/**
 * The request that asks a judge about one criterion. Rules and transcript come first, because they are the same for all
 * criteria and a cache may keep them; the criterion and its examples come last. Examples are in an order drawn from the
 * seed, so that no label always stands at the end.
 */
export function judgeRequest({
  id,
  criterion,
  transcript,
  facts,
  seed,
  without,
}: JudgeQuestion): CompletionRequest {
  const { question, na_valid } = criterion
  const turns = transcript.exchanges.flatMap(({ user, assistant }, index) => [
    { exchange: index + 1, role: 'user', text: user },
    { exchange: index + 1, role: 'assistant', text: assistant },
  ])
  const text = `[\n${turns.map((turn) => JSON.stringify(turn)).join(',\n')}\n]`
  const nonce = deriveNonce(seed, text)
  const shared = renderPrompt('judge-transcript.md', { nonce, transcript: text, facts: judgeFacts(facts) })
  const examples = settledExamples(criterion).filter((example) => example !== without)
  const order = shuffled(examples.length, randomStream(seed, 'examples', id))
  const rest = renderPrompt('judge-criterion.md', {
    nonce,
    question,
    na: na_valid,
    na_rule: 'answer it where what the question asks about never came up.',
    examples: order.map((index) => {
      const { type = 'PASS', context, response, reasoning } = examples[index]!
      return { type, context, response, reasoning, answer: type.endsWith('FAIL') ? 'NO' : 'YES' }
    }),
  })
  return {
    role: 'judge',
    system: renderPrompt('judge-rules.md', {
      na: na_valid,
      answers: na_valid ? 'YES, NO or NA' : 'YES or NO',
    }),
    messages: [{ role: 'user', text: shared + rest, sharedLength: shared.length }],
    maxTokens,
    schema: replySchema(na_valid),
    findProblem: findReplyProblem(na_valid),
  }
}
