import { transcript as isTranscript } from '#compiled/explain-lines'
import { explainSchemaErrors } from '../../../compiler/schema-error.ts'
import type { Transcript } from '../../../spec/record.ts'
import { show } from '../../../spec/show.ts'
import type { Host } from '../../host.ts'
import { readLines } from '../../input/read-lines.ts'
import { Problem } from '../../problem.ts'

/** Reads conversations that were held elsewhere. Every line must be right, since each is paid for; a Problem says which is not. */
export async function readTranscripts(
  file: string | undefined,
  host: Host,
): Promise<Transcript[] | undefined> {
  if (file === undefined) return undefined
  const transcripts = new Map<string, Transcript>()
  for await (const { number, text, problem } of readLines(file, host)) {
    const refuse = (words: string) => new Problem(`${file}:${number}: ${words}`)
    if (text === undefined) throw refuse(`The line ${problem}.`)
    let data: unknown
    try {
      data = JSON.parse(text)
    } catch {
      throw refuse(`The line is not JSON (${show(text.slice(0, 40))}); it must be a JSON object.`)
    }
    if (!isTranscript(data))
      throw refuse(explainSchemaErrors(data, isTranscript.errors ?? [], 'transcript')[0]!.message)
    const transcript = data as Transcript
    if (transcripts.has(transcript.id))
      throw refuse(`The conversation ${show(transcript.id)} stands here again.`)
    transcripts.set(transcript.id, transcript)
  }
  if (transcripts.size === 0) throw new Problem(`${file} holds no conversation.`)
  return [...transcripts.values()]
}
