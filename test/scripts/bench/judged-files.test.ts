import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateSpec } from '../../../scripts/bench/generate-spec.ts'
import { writeJudgedFiles } from '../../../scripts/bench/judged-files.ts'
import { criteria, twelveCriteriaBytes } from '../../../scripts/bench/score-cases.ts'
import type { ScoreFile } from '../../../src/spec/score.ts'
import { makeFolder } from '../../support/folders.ts'
import { runMain } from '../../support/run-main.ts'

test('generated transcripts and judgements fill the rubric of the generated spec, and no line is unusable', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), generateSpec(twelveCriteriaBytes))
  writeJudgedFiles(cwd, 40, criteria)
  const words = ['--judgements', 'judgements.jsonl', '--transcripts', 'transcripts.jsonl']
  const { code, printed } = await runMain(cwd, ['score', ...words, '-f', 'json'])
  const { audit, input, criteria: reports } = JSON.parse(printed) as ScoreFile
  expect(code).toBe(0)
  expect(input).toEqual({ conversations: 40, judgements: 40 * 3 * 12, transcripts: 40, problems: [] })
  expect(Object.keys(reports)).toEqual(criteria)
  expect(
    Object.values(reports).filter(({ absent, variance }) => absent > 0 || variance !== 'varies'),
  ).toEqual([])
  expect(audit).toMatchObject({ exchanges: 40 * 8, simulator: { without_style: 0 } })
})

test('the same files are written again, and of more conversations they begin with the same', () => {
  const written = (conversations: number) => {
    const folder = makeFolder()
    writeJudgedFiles(folder, conversations, criteria)
    return ['transcripts.jsonl', 'judgements.jsonl'].map((name) => readFileSync(join(folder, name), 'utf8'))
  }
  const [few, again, more] = [written(3), written(3), written(30)]
  expect(again).toEqual(few)
  for (const [index, text] of few.entries()) expect(more[index]!.startsWith(text)).toBe(true)
})
