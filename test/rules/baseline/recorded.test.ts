import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/recorded.ts'
import { exampleBaseline, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const rubric = 'rubric: {criteria: {A: {question: Is it?}}}'
const finding = {
  at: ['baseline'],
  message: 'There is no results/baseline.json; the base model must have been evaluated on the rubric.',
  hint: 'Record the evaluation in `results/baseline.json`, by hand for now: `fdc schema baseline-record` prints its form.',
}

test.for([
  ['with a protocol of its own', `${rubric}\nbaseline: {scenarios: 20}`],
  ['without one', rubric],
  [
    'with a decision that was made before',
    `${rubric}\nbaseline: {decision: {outcome: fine_tune, because: The base model is obviously not good enough.}}`,
  ],
])('a rubric %s must have been tried on the base model', ([, yaml]) => {
  expect(findings(rule, yaml!, {}, exampleEvidence())).toEqual([finding])
})

test('one that is recorded, be it stale or unfinished, is there', () => {
  for (const baseline of [
    exampleBaseline(),
    exampleBaseline({ complete: false }),
    exampleBaseline({}, ['scoring']),
  ])
    expect(findings(rule, rubric, {}, exampleEvidence({ baseline }))).toEqual([])
})

test('one that cannot be read is told elsewhere', () => {
  const unreadable = [{ file: 'results/baseline.json', problem: 'is empty' }]
  expect(findings(rule, rubric, {}, exampleEvidence({ unreadable }))).toEqual([])
})

test('without a rubric nothing can be judged', () => {
  expect(findings(rule, 'baseline: {scenarios: 16}', {}, exampleEvidence())).toEqual([])
})
