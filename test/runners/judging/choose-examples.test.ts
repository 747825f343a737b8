import { expect, test } from 'vitest'
import { chooseExamples } from '../../../src/runners/judging/choose-examples.ts'
import type { ExampleType } from '../../../src/spec/rubric.ts'

function choose(types: readonly ExampleType[], seed = 1) {
  const calibration_examples = types.map((type, index) => ({
    type,
    context: `${index}`,
    response: 'x',
    reasoning: 'x',
  }))
  const criterion = { name: 'A', question: 'Is it?', na_valid: false, min_turns: 1, calibration_examples }
  return chooseExamples({ id: 'A', criterion }, seed)
}

const typesOf = (...types: ExampleType[]) =>
  choose(types)
    .map(({ type }) => type)
    .sort()

test('examples that are balanced are all shown', () => {
  expect(choose(['PASS', 'FAIL', 'BORDERLINE_PASS', 'BORDERLINE_FAIL'])).toHaveLength(4)
  expect(choose(['PASS', 'FAIL', 'FAIL'])).toHaveLength(3)
})

test('of a larger side so many are shown that it leads by one, and borderline cases are kept', () => {
  expect(typesOf('PASS', 'PASS', 'PASS', 'BORDERLINE_PASS', 'FAIL')).toEqual([
    'BORDERLINE_PASS',
    'FAIL',
    'PASS',
  ])
  expect(typesOf('FAIL', 'FAIL', 'FAIL', 'PASS')).toEqual(['FAIL', 'FAIL', 'PASS'])
})

test('where one side has none, one example of the other is shown', () => {
  expect(typesOf('PASS', 'PASS', 'PASS')).toEqual(['PASS'])
})

test('the order is drawn by the seed, so that no label always stands last', () => {
  const last = Array.from(
    { length: 20 },
    (_, seed) => choose(['PASS', 'PASS', 'FAIL', 'FAIL'], seed).at(-1)!.type,
  )
  expect(new Set(last)).toEqual(new Set(['PASS', 'FAIL']))
  expect(choose(['PASS', 'FAIL', 'FAIL'], 7)).toEqual(choose(['PASS', 'FAIL', 'FAIL'], 7))
})
