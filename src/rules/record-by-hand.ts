import { resultPaths } from '../spec/evidence.ts'
import type { RunRecord } from '../spec/record.ts'

/** What to do where a record must be written, while fdc has no command that writes it: a hint's end, after a verb. */
export function recordByHand(kind: RunRecord['kind']): string {
  return `in \`${resultPaths[kind]}\`, by hand for now: \`fdc schema ${kind}-record\` prints its form.`
}
