import { type FailureKey, failureName } from '../../../measure/score/choose-failures.ts'
import { quoteFailure } from '../../../measure/score/quote-failure.ts'
import type { Judgement, QuotedFailure, Transcript } from '../../../spec/record.ts'
import type { Host } from '../../host.ts'
import { readAgain } from '../../input/read-again.ts'
import type { JudgedFiles } from '../../input/read-judged.ts'

/** Reads the words of some judgements, and whether what they quote stands in the transcripts. */
export async function readFailures(
  keys: readonly FailureKey[],
  { judgements, transcripts }: JudgedFiles,
  host: Host,
): Promise<QuotedFailure[]> {
  if (keys.length === 0) return []
  const wanted = new Set(keys.map(failureName))
  const said = new Map<string, Judgement>()
  for await (const judgement of readAgain<Judgement>(judgements, host)) {
    if (wanted.has(failureName(judgement))) said.set(failureName(judgement), judgement)
  }
  const conversations = new Set(keys.map(({ conversation }) => conversation))
  const texts = new Map<string, Transcript['exchanges']>()
  if (transcripts !== undefined) {
    for await (const { id, exchanges } of readAgain<Transcript>(transcripts, host)) {
      if (conversations.has(id)) texts.set(id, exchanges)
    }
  }
  return keys.map((key) => quoteFailure(key, said.get(failureName(key)) ?? {}, texts.get(key.conversation)))
}
