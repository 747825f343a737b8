import { expect, test } from 'vitest'
import { exampleBaseline, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import rule from '../../../src/rules/results/readable.ts'
import { findings } from '../../support/check-example.ts'

const find = (...files: string[]) => {
  const unreadable = files.map((file) => ({ file, problem: 'is empty' }))
  return findings(rule, 'personas: {}', {}, exampleEvidence({ unreadable }))
}

test('every file that cannot be read is one finding, at the part of the design that it is about', () => {
  const files = [
    'results/critique.yaml',
    'results/calibration.json',
    'results/baseline.json',
    'config/rubric.yaml',
  ]
  expect(find(...files, 'fdc.manifest.json').map(({ at, message }) => [at.join('.'), message])).toEqual([
    ['critique', 'results/critique.yaml is empty.'],
    ['rubric.criteria', 'results/calibration.json is empty.'],
    ['baseline', 'results/baseline.json is empty.'],
    ['rubric', 'config/rubric.yaml is empty.'],
    ['', 'fdc.manifest.json is empty.'],
  ])
})

test('the hint fits the file', () => {
  expect(find('results/baseline.json', 'fdc.manifest.json').map(({ hint }) => hint)).toEqual([
    'Take the file from version control as it was recorded, or record the result anew.',
    'Mend or remove the file, then run `fdc build`.',
  ])
})

test('what is read, or is not there, is no finding', () => {
  expect(find()).toEqual([])
  expect(findings(rule, 'personas: {}', {}, exampleEvidence({ baseline: exampleBaseline() }))).toEqual([])
  expect(findings(rule, 'personas: {}')).toEqual([])
})
