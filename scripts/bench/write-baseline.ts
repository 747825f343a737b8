import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const example = join(import.meta.dirname, '../../examples/compact')

/** A baseline to be measured. */
interface MeasuredBaseline {
  scenarios: number
  exchanges: number
  base: string
  simulator: string
  judges: readonly string[]
}

/** Writes a small design with a baseline into a new folder. */
export function writeBaseline(folder: string, baseline: MeasuredBaseline): void {
  mkdirSync(folder)
  cpSync(example, folder, { recursive: true })
  const file = join(folder, 'finetune.config.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nbaseline: ${JSON.stringify(baseline)}\n`)
}
