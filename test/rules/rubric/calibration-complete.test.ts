import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/calibration-complete.ts'
import { places } from '../../support/check-example.ts'

const found = (response: string, more: object = { type: 'PASS' }) =>
  places(
    rule,
    JSON.stringify({
      rubric: {
        criteria: {
          CQ1: {
            question: 'Is it?',
            calibration_examples: [{ context: 'User: hi', response, reasoning: 'Because.', ...more }],
          },
        },
      },
    }),
  )

test.for([
  '',
  ' \n',
  '...',
  '…',
  '___',
  'TODO',
  'todo',
  'TODO: write this',
  'TBD.',
  'xxx',
  '<response>',
  '<insert an answer here>',
  '[insert answer]',
  '[...]',
  'Response',
  'Lorem ipsum dolor sit amet',
])('%j is not written yet', (response) => {
  expect(found(response)).toEqual(['rubric.criteria.CQ1.calibration_examples[0].response'])
})

test.for([
  'TODO lists help some people.',
  'Put it on your todo list.',
  '???',
  '👍',
  'No.',
  'Well ...',
  '[desk: area outage since 14:05]',
  'Use <b> for bold and </b> to end it.',
  'Example 3 shows it.',
  '-5',
])('%j is an answer', (response) => {
  expect(found(response)).toEqual([])
})

test('a settled example must have a type, a draft may be unfinished', () => {
  expect(found('Yes.', {})).toEqual(['rubric.criteria.CQ1.calibration_examples[0].type'])
  expect(found('', { draft: true })).toEqual([])
})
