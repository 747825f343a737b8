import { digestTranscript } from '../../measure/score/collect-judgements.ts'
import { holdsQuotation } from '../../measure/score/holds-quotation.ts'
import type { Judgement } from '../../spec/record.ts'
import type { Completion, Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { readReply } from './judge-reply.ts'
import { type JudgeQuestion, judgeRequest } from './judge-request.ts'

/**
 * Asks a judge about one criterion of one conversation. Whatever does not end in a readable answer is ERROR, which is
 * missing data: it is never a NO. Rejects where the run has to stop: the budget is used up, the provider will not answer
 * any more, or somebody gave up.
 */
export async function judgeCriterion(
  judge: Provider,
  question: JudgeQuestion,
  signal: AbortSignal,
): Promise<Judgement> {
  const { transcript, id } = question
  const head = {
    conversation: transcript.id,
    judge: judge.id,
    criterion: id,
    transcript_sha256: digestTranscript(transcript.exchanges),
  }
  const request = judgeRequest(question)
  let completion: Completion
  try {
    completion = await judge.complete(request, signal)
  } catch (error) {
    if (!(error instanceof ProviderError) || error.stopsProvider || error.kind === 'aborted') throw error
    return { ...head, answer: 'ERROR', error: error.kind, reasoning: error.message }
  }
  if (completion.finish !== 'ok') return { ...head, answer: 'ERROR', error: completion.finish }
  const { answer, evidence, reasoning } = readReply(completion.text)
  const isVerified = evidence.every((one) => holdsQuotation(transcript.exchanges, one))
  const usable = evidence.filter(({ exchange }) => exchange >= 1)
  return {
    ...head,
    answer,
    reasoning,
    ...(usable.length > 0 && { evidence: usable }),
    ...(!isVerified && { evidence_unverified: true }),
  }
}
