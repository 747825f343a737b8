import { transcript as check } from '#compiled/explain-lines'
import type { Transcript } from '../../../spec/record.ts'
import { show } from '../../../spec/show.ts'
import type { Host } from '../../host.ts'
import { parseLine } from '../../input/parse-line.ts'
import { readLines } from '../../input/read-lines.ts'
import { Problem } from '../../problem.ts'

/** Reads conversations that were held elsewhere. Every line must be right, since each is paid for; a Problem says which is not. */
export async function readTranscripts(
  file: string | undefined,
  host: Host,
): Promise<Transcript[] | undefined> {
  if (file === undefined) return undefined
  const transcripts = new Map<string, Transcript>()
  for await (const line of readLines(file, host)) {
    const refuse = (words: string) => new Problem(`${file}:${line.number}: ${words}`)
    const { data, message } = parseLine<Transcript>(line, 'transcript', check)
    if (!data) throw refuse(message)
    if (transcripts.has(data.id)) throw refuse(`The conversation ${show(data.id)} stands here again.`)
    transcripts.set(data.id, data)
  }
  if (transcripts.size === 0) throw new Problem(`${file} holds no conversation.`)
  return [...transcripts.values()]
}
