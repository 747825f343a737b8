import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const example = join(import.meta.dirname, '../../examples/compact')

/** What the baseline of a test is like. */
export interface BaselineOf {
  scenarios: number
  exchanges: number
  /** Models by role. */
  base: string
  simulator: string
  judges: readonly string[]
}

/** The models that `startModels` serves, which are reached by `--endpoint`. */
export const servedBaseline: BaselineOf = {
  scenarios: 15,
  exchanges: 4,
  base: 'openai-compatible:base',
  simulator: 'openai-compatible:simulator',
  judges: ['openai-compatible:judge-a', 'openai-compatible:judge-b'],
}

/** Puts a small design into a folder, and whom its baseline asks. Returns the folder. */
export function writeBaseline(folder: string, baseline: Partial<BaselineOf> = {}): string {
  cpSync(example, folder, { recursive: true })
  // JSON is YAML, on one line.
  const text = JSON.stringify({ ...servedBaseline, ...baseline })
  appendFileSync(join(folder, 'finetune.config.yaml'), `\nbaseline: ${text}\n`)
  return folder
}

/** What a run recorded, by file: the result, and what stands in its own folder. */
export function recordedBy(folder: string, id: string): Record<string, string> {
  const run = `.fdc/runs/${id}`
  const files = ['results/baseline.json', `${run}/transcripts.jsonl`, `${run}/judgements.jsonl`]
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** The whole lines of the journal of a run, as they are. */
export function journalOf(folder: string, id: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, `.fdc/runs/${id}/journal.jsonl`), 'utf8')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
