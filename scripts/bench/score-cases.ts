import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conversationCounts } from './budgets.ts'
import { generateSpec } from './generate-spec.ts'
import { judgedFiles, writeJudgedFiles } from './judged-files.ts'
import type { Case } from './time-processes.ts'

/** A generated spec of so many bytes has the criteria below, as a test holds. */
export const twelveCriteriaBytes = 34_500
/** The twelve criteria that are judged. */
export const criteria = Array.from({ length: 12 }, (_, index) => `CQ${index + 1}`)

/** Plans and scores of many conversations. Their files are written when they are first needed: 100 MB for 10,000. */
export function scoreCases(folder: string, fdc: string, specName: string): Case[] {
  const spec = generateSpec(twelveCriteriaBytes)
  const files = ['--judgements', judgedFiles.judgements, '--transcripts', judgedFiles.transcripts]
  return Object.entries(conversationCounts).flatMap(([name, count]) => {
    const cwd = join(folder, `judged-${name}`)
    mkdirSync(cwd)
    writeFileSync(join(cwd, specName), spec)
    const prepare = () => {
      if (!existsSync(join(cwd, judgedFiles.judgements))) writeJudgedFiles(cwd, count, criteria)
    }
    const plan = ['sample', '-n', String(count), '--seed', '1', '-f', 'jsonl']
    const every = count > 1000 ? 3 : 2
    return [
      { name: `sample-${name}`, words: [fdc, ...plan], cwd, every },
      { name: `score-${name}`, words: [fdc, 'score', ...files], cwd, every, prepare },
    ]
  })
}
