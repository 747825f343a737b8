import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const stryker = 'tools/node_modules/@stryker-mutator/core/bin/stryker.js'

/** The part of Stryker's report that is read. */
interface Report {
  files: Record<string, { mutants: { status: string }[] }>
}

/** Breaks the rules themselves, and counts the mutants that the tests notice. Takes half an hour. */
export function measureRuleMutants(): Promise<Figure[]> {
  return measureCodeMutants('tools/stryker.rules.mjs', 'mutants of rules noticed')
}

/** The same for what scores and decides. Takes ten minutes. */
export function measureScoringMutants(): Promise<Figure[]> {
  return measureCodeMutants('tools/stryker.scoring.mjs', 'mutants of scoring and deciding noticed')
}

async function measureCodeMutants(config: string, what: string): Promise<Figure[]> {
  if (!existsSync(join(root, stryker))) run('npm', ['ci', '--prefix', 'tools', '--ignore-scripts'])
  run(process.execPath, [stryker, 'run', config])
  const report = JSON.parse(readFileSync(join(root, '.stryker/report.json'), 'utf8')) as Report
  const mutants = Object.values(report.files).flatMap((file) => file.mutants)
  const count = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length
  const reached = count('Killed', 'Timeout')
  return [{ what, tried: reached + count('Survived', 'NoCoverage'), reached, promised: 0.9 }]
}

function run(command: string, words: readonly string[]): void {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ended with ${status}.`)
}
