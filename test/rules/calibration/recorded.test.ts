import { expect, test } from 'vitest'
import rule from '../../../src/rules/calibration/recorded.ts'
import { exampleCalibration, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const rubric = (examples: string) => `rubric: {criteria: {A: {question: Is it?${examples}}}}`
const settled = rubric(', calibration_examples: [[PASS, c, r, w]]')

const finding = {
  at: ['rubric', 'criteria'],
  message:
    'There is no results/calibration.json; the judges must have been tried on the calibration examples.',
  hint: 'Record the calibration in `results/calibration.json`, by hand for now: `fdc schema calibration-record` prints its form.',
}

test('a rubric with examples must have been tried', () => {
  expect(findings(rule, settled, {}, exampleEvidence())).toEqual([finding])
})

test('one settled example beside drafts is enough to ask for it', () => {
  const yaml = rubric(
    ', calibration_examples: [{context: c, response: r, reasoning: w, draft: true}, [FAIL, c, r, w]]',
  )
  expect(findings(rule, yaml, {}, exampleEvidence())).toEqual([finding])
})

test('a baseline is no calibration', () => {
  const unreadable = [{ file: 'results/baseline.json', problem: 'is empty' }]
  expect(findings(rule, settled, {}, exampleEvidence({ unreadable }))).toEqual([finding])
})

test.for([
  ['is recorded', exampleEvidence({ calibration: exampleCalibration([]) })],
  [
    'cannot be read',
    exampleEvidence({ unreadable: [{ file: 'results/calibration.json', problem: 'is empty' }] }),
  ],
] as const)('one that %s is there', ([, evidence]) => {
  expect(findings(rule, settled, {}, evidence)).toEqual([])
})

test('without an example that somebody settled there is nothing to try', () => {
  const drafts = rubric(', calibration_examples: [{context: c, response: r, reasoning: w, draft: true}]')
  for (const yaml of [rubric(''), drafts, 'prompts: {}'])
    expect(findings(rule, yaml, {}, exampleEvidence())).toEqual([])
})
