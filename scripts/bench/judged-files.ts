import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Draw, drawFrom } from './random.ts'
import { prose, things } from './spec-texts.ts'

const exchanges = 8
const judges = ['anthropic:claude-sonnet-4-5', 'openai:gpt-5', 'human:ada'] as const
const styles = ['terse', 'casual', 'formal', 'stream_of_consciousness'] as const
// Weighted as real answers are: most are YES, and few cannot be read.
const answers = ['YES', 'YES', 'YES', 'YES', 'YES', 'YES', 'YES', 'NO', 'NO', 'ERROR'] as const
const linesAtOnce = 1000

/** Names of the files that are written. */
export const judgedFiles = { transcripts: 'transcripts.jsonl', judgements: 'judgements.jsonl' } as const

/**
 * Writes transcripts of so many conversations, and the answers of three judges to every criterion about each of them,
 * into a folder: always the same.
 */
export function writeJudgedFiles(folder: string, conversations: number, criteria: readonly string[]): void {
  const [spoken, judged] = [drawFrom(7), drawFrom(8)]
  writeLines(join(folder, judgedFiles.transcripts), transcripts(spoken, conversations))
  writeLines(join(folder, judgedFiles.judgements), judgements(judged, conversations, criteria))
}

function* transcripts(draw: Draw, conversations: number): Generator<object> {
  for (let number = 1; number <= conversations; number++) {
    yield {
      id: `c${number}`,
      exchanges: Array.from({ length: exchanges }, () => ({
        user: prose(draw, 'user', 120),
        assistant: prose(draw, 'assistant', 200),
      })),
      scenario: { id: `s${number}`, topic: draw(things), style: draw(styles) },
    }
  }
}

function* judgements(draw: Draw, conversations: number, criteria: readonly string[]): Generator<object> {
  for (let number = 1; number <= conversations; number++)
    for (const judge of judges)
      for (const criterion of criteria)
        yield {
          conversation: `c${number}`,
          judge,
          criterion,
          answer: draw(answers),
          reasoning: prose(draw, 'reasoning', 80),
        }
}

// Some at a time, since a call for each of 360,000 lines takes longer than what is measured.
function writeLines(path: string, records: Iterable<object>): void {
  const file = openSync(path, 'w')
  let lines: string[] = []
  const flush = () => {
    writeSync(file, lines.join(''))
    lines = []
  }
  for (const record of records) {
    lines.push(`${JSON.stringify(record)}\n`)
    if (lines.length === linesAtOnce) flush()
  }
  flush()
  closeSync(file)
}
