import { randomStream, shuffled } from '../../measure/plan/random-stream.ts'
import type { Transcript } from '../../spec/record.ts'
import { isPassing } from '../../spec/rubric.ts'
import { judgePage } from '../human/judge-page.ts'
import type { CompletionRequest } from '../provider.ts'
import { renderPrompt } from '../render-prompt.ts'
import { batchedForm } from './batched-form.ts'
import { chooseExamples } from './choose-examples.ts'
import { deriveNonce } from './derive-nonce.ts'
import type { AskedCriterion, JudgeQuestion } from './judge-question.ts'
import { type ReplyForm, singleForm } from './reply-form.ts'

// Room for the evidence of a long conversation, and for models that think before they write.
const tokensOfOne = 4096
const tokensOfFurther = 1024

/**
 * The request that puts a question to a judge, and the form in which it is to answer. Rules and transcript come first,
 * because they are the same for all criteria and a cache may keep them; the criteria with their examples come behind.
 */
export function judgeRequest(question: JudgeQuestion): { request: CompletionRequest; form: ReplyForm } {
  const { transcript, facts, batched, seed } = question
  const criteria = inDrawnOrder(question)
  const form = batched ? batchedForm(criteria) : singleForm(criteria[0]!)
  const text = transcriptText(transcript)
  const nonce = deriveNonce(seed, text)
  const shared = renderPrompt('judge-transcript.md', { nonce, transcript: text, facts })
  const rest = criteria.map((one, index) =>
    criterionText(one, batched ? `Criterion C${index + 1}` : 'The criterion', seed),
  )
  const reminder = renderPrompt('judge-reminder.md', { nonce, many: batched, count: criteria.length })
  const request: CompletionRequest = {
    role: 'judge',
    system: renderPrompt('judge-rules.md', { many: batched }),
    messages: [{ role: 'user', text: shared + rest.join('') + reminder, sharedLength: shared.length }],
    maxTokens: tokensOfOne + tokensOfFurther * (criteria.length - 1),
    schema: form.schema,
    findProblem: form.findProblem,
    ...(batched && { page: judgePage(question, criteria) }),
  }
  return { request, form }
}

// Order matters to models, so that it is another one for each conversation.
function inDrawnOrder({ criteria, transcript, seed }: JudgeQuestion): AskedCriterion[] {
  const draw = randomStream(seed, 'criteria', transcript.id)
  return shuffled(criteria.length, draw).map((index) => criteria[index]!)
}

function transcriptText({ exchanges }: Transcript): string {
  const turns = exchanges.flatMap(({ user, assistant }, index) => [
    { exchange: index + 1, role: 'user', text: user },
    { exchange: index + 1, role: 'assistant', text: assistant },
  ])
  return `[\n${turns.map((turn) => JSON.stringify(turn)).join(',\n')}\n]`
}

function criterionText(asked: AskedCriterion, heading: string, seed: number): string {
  const { question, guidance, na_valid, na_when } = asked.criterion
  return renderPrompt('judge-criterion.md', {
    heading,
    question: question.trim(),
    guidance: guidance?.trim() ?? '',
    na: na_valid ? (na_when?.trim() ?? 'what the question asks about never came up.') : '',
    examples: chooseExamples(asked, seed).map(({ context, response, reasoning, type = 'PASS' }) =>
      JSON.stringify({ context, response, reasoning, label: type, answer: isPassing(type) ? 'YES' : 'NO' }),
    ),
  })
}
