import { digestTranscript } from '../../measure/score/collect-judgements.ts'
import { holdsQuotation } from '../../measure/score/holds-quotation.ts'
import type { JudgeReply } from '../../spec/judge-reply.ts'
import type { Dependencies, Digest, Transcript } from '../../spec/record.ts'
import type { Completion, Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { judgePromptDigest } from './judge-prompt-digest.ts'
import type { JudgeQuestion } from './judge-question.ts'
import { judgeRequest } from './judge-request.ts'
import type { ReplyForm } from './reply-form.ts'
import type { RunJudgement } from './run-judgement.ts'

/** What verdicts are bound to beside what is asked. */
export interface VerdictContext {
  /** Digests of the parts of the design. */
  dependencies: Dependencies
  /** Of the system prompt that the base model had. */
  systemPrompt: Digest | undefined
}

/**
 * Puts a question to a judge. Whatever does not end in a readable answer is ERROR, which is missing data: it is never a
 * NO. Rejects where the run has to stop: the budget is used up, the provider will not answer any more, or somebody gave up.
 */
export async function askJudge(
  judge: Provider,
  question: JudgeQuestion,
  context: VerdictContext,
  signal: AbortSignal,
): Promise<RunJudgement[]> {
  const { request, form } = judgeRequest(question)
  const outcome = await judge.complete(request, signal).catch(missingReply)
  const replies = repliesOf(outcome, form)
  const { transcript, batched, seed } = question
  const transcript_sha256 = digestTranscript(transcript.exchanges)
  return question.criteria.map(({ id }): RunJudgement => {
    const criterion_sha256 = context.dependencies[`criterion:${id}`]
    return {
      conversation: transcript.id,
      judge: judge.id,
      criterion: id,
      ...('error' in replies ? replies : answerOf(replies.get(id)!, transcript)),
      transcript_sha256,
      ...(criterion_sha256 !== undefined && { criterion_sha256 }),
      prompt_sha256: judgePromptDigest,
      ...(context.systemPrompt !== undefined && { system_prompt_sha256: context.systemPrompt }),
      judging: batched ? 'batched' : 'single',
      seed,
      temperature: null,
      ...provenanceOf(outcome),
    }
  })
}

interface MissingReply {
  answer: 'ERROR'
  error: string
  reasoning?: string
}

function missingReply(error: unknown): ProviderError {
  if (!(error instanceof ProviderError) || error.stopsProvider || error.kind === 'aborted') throw error
  return error
}

function repliesOf(
  outcome: Completion | ProviderError,
  form: ReplyForm,
): Map<string, JudgeReply> | MissingReply {
  if (outcome instanceof ProviderError)
    return { answer: 'ERROR', error: outcome.kind, reasoning: outcome.message }
  const { finish, text } = outcome
  if (finish !== 'ok') return { answer: 'ERROR', error: finish }
  const problem = form.findProblem(text)
  return problem === undefined
    ? form.read(text)
    : { answer: 'ERROR', error: 'malformed', reasoning: `The answer ${problem}.` }
}

function answerOf({ answer, evidence, reasoning }: JudgeReply, { exchanges }: Transcript) {
  const isVerified = evidence.every((one) => holdsQuotation(exchanges, one))
  // A judgements file takes no quotation from an exchange before the first.
  const kept = evidence.filter(({ exchange }) => exchange >= 1)
  return {
    answer,
    reasoning,
    ...(kept.length > 0 && { evidence: kept }),
    ...(!isVerified && { evidence_unverified: true as const }),
  }
}

function provenanceOf(
  outcome: Completion | ProviderError,
): Pick<RunJudgement, 'model' | 'usage' | 'attempts'> {
  const { attempts = [] } = outcome
  return {
    ...('model' in outcome && { model: outcome.model }),
    ...('usage' in outcome && outcome.usage && { usage: outcome.usage }),
    ...(attempts.length > 0 && { attempts }),
  }
}
