import { compareVersions, knownTranscript } from '../../measure/score/collect-judgements.ts'
import type { JudgedSet } from '../../measure/score/judged-set.ts'
import type { Transcript } from '../../spec/record.ts'
import type { Host } from '../host.ts'
import { parseLine } from './parse-line.ts'
import { readLines } from './read-lines.ts'

/** Reads the transcripts of a set once more: of each conversation the one that counts, and that once. */
export async function* readCounted(
  file: string,
  { transcripts }: Pick<JudgedSet, 'transcripts'>,
  host: Host,
): AsyncGenerator<Transcript> {
  const { transcript: check } = await import('#compiled/explain-lines')
  const seen = new Set<string>()
  for await (const line of readLines(file, host)) {
    const { data } = parseLine<Transcript>(line, 'transcript', check)
    const counted = data && transcripts.get(data.id)
    if (!counted || seen.has(data.id) || compareVersions(knownTranscript(data), counted) !== 0) continue
    seen.add(data.id)
    yield data
  }
}
