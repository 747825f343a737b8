import { hash } from 'node:crypto'
import type { JudgedSet } from './judged-set.ts'

/** SHA-256 of what was judged and answered, in whatever order it was read. */
export function digestSet({ answers, transcripts }: JudgedSet): string {
  const judged = [...answers].map(([conversation, byJudge]) => [
    conversation,
    inOrder([...byJudge].map(([judge, own]) => [judge, inOrder([...own])] as const)),
  ])
  const texts = inOrder([...transcripts].map(([id, { digest }]) => [id, digest] as const))
  return hash('sha256', JSON.stringify([judged, texts]))
}

function inOrder<Entry extends readonly [string, unknown]>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}
