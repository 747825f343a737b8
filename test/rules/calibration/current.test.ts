import { expect, test } from 'vitest'
import rule from '../../../src/rules/calibration/current.ts'
import { exampleCalibration, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const rubric = 'rubric: {criteria: {A: {question: Is it?}}}'
const find = (...changed: string[]) =>
  findings(rule, rubric, {}, exampleEvidence({ calibration: exampleCalibration([], changed) }))

test('what changed is named, at the first of it', () => {
  expect(find('criterion:A', 'judge:openai:new')).toEqual([
    {
      at: ['rubric', 'criteria', 'A'],
      message:
        'Criterion A and judge openai:new changed since results/calibration.json was recorded; it must be of today’s design.',
      hint: 'Record it anew, or take the changes back.',
    },
  ])
})

test('another judge stands at the judges', () => {
  expect(find('judge:openai:new')).toMatchObject([
    { at: ['baseline', 'judges'], hint: 'Record it anew, or take the change back.' },
  ])
})

test('of many criteria a few are named', () => {
  const [found] = find(...Array.from({ length: 9 }, (_, index) => `criterion:C${index}`))
  expect(found!.message).toContain('criterion C7 and 1 other part changed since')
})

test('what is current, missing or unreadable is no finding here', () => {
  expect(find()).toEqual([])
  expect(findings(rule, rubric, {}, exampleEvidence())).toEqual([])
  const unreadable = [{ file: 'results/calibration.json', problem: 'is empty' }]
  expect(findings(rule, rubric, {}, exampleEvidence({ unreadable }))).toEqual([])
})
