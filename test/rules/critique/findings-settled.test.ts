import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/findings-settled.ts'
import { exampleCritique, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import type { CritiqueFinding } from '../../../src/spec/record.ts'
import { findings } from '../../support/check-example.ts'

const find = (parts: Partial<CritiqueFinding>) => {
  const finding: CritiqueFinding = {
    id: 'F1',
    expert: 'ward_nurse',
    path: 'rubric.criteria.A.calibration_examples[1]',
    severity: 'medium',
    text: 'Nobody in pain writes like this.',
    disposition: 'open',
    ...parts,
  }
  const evidence = exampleEvidence({ critique: exampleCritique([finding]) })
  return findings(rule, 'rubric: {criteria: {A: {question: Is it?}}}', {}, evidence)
}

test('an open finding stands at the place that it is about', () => {
  expect(find({})).toEqual([
    {
      at: ['rubric', 'criteria', 'A', 'calibration_examples', 1],
      message:
        'Finding F1 of ward_nurse (medium) is open: "Nobody in pain writes like this."; it must be accepted, rejected or deferred.',
      hint: 'Change the design or not, and say so as its `disposition` in results/critique.yaml.',
    },
  ])
})

test.for(['rejected', 'deferred'] as const)('one that was %s needs a reason', (disposition) => {
  for (const because of [undefined, '', ' \n']) {
    expect(find({ disposition, because })).toMatchObject([
      {
        message: `Finding F1 of ward_nurse (medium) is ${disposition} without a reason: "Nobody in pain writes like this."; it must have a \`because\`.`,
        hint: 'Write the `because` of the finding in results/critique.yaml.',
      },
    ])
  }
  expect(find({ disposition, because: 'The pilot will show.' })).toEqual([])
})

test('an accepted one needs none', () => {
  expect(find({ disposition: 'accepted' })).toEqual([])
})

test.for(['', 'the rubric, I think', 'rubric[', 'rubric..x', 'rubric["a'])('%j is no place', (path) => {
  expect(find({ path }).map(({ at }) => at)).toEqual([['critique']])
})

test('a place that does not exist leads as far as it does', () => {
  expect(find({ path: 'rubric.critera.X' }).map(({ at }) => at)).toEqual([['rubric', 'critera', 'X']])
})

test('a critique without findings, and none at all, have nothing open', () => {
  const yaml = 'prompts: {}'
  expect(findings(rule, yaml, {}, exampleEvidence({ critique: exampleCritique([]) }))).toEqual([])
  expect(findings(rule, yaml, {}, exampleEvidence())).toEqual([])
})
