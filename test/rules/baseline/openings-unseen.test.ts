import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/openings-unseen.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (context: string, ...openings: string[]) =>
  JSON.stringify({
    rubric: {
      criteria: { CQ1: { question: 'Is it so?', calibration_examples: [['PASS', context, 'Yes.', 'So']] } },
    },
    baseline: { scenarios: openings.map((opening, index) => ({ id: `s${index}`, opening })) },
  })

const opening = 'My vase arrived in pieces'

test('names the example', () => {
  expect(findings(rule, spec(opening, opening))).toEqual([
    {
      at: ['baseline', 'scenarios', 0, 'opening'],
      message:
        'Scenario 1 opens with a message of `rubric.criteria.CQ1.calibration_examples[0].context`; a scenario should be one that no judge has seen.',
      hint: 'Write another opening for the same case.',
      related: [
        {
          at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', 0, 'context'],
          message: 'the same message',
        },
      ],
    },
  ])
})

test.for([
  `User: ${opening}`,
  `user: ${opening}`.toUpperCase().replace('USER', 'User'),
  `Record: sent on Monday. Customer: ${opening}`,
  `The user writes "${opening}"`,
  `${opening}\r\nAssistant: Which one?`,
])('%j holds the opening', (context) => {
  expect(places(rule, spec(context, 'Something else that nobody wrote', opening))).toEqual([
    'baseline.scenarios[1].opening',
  ])
})

test('each scenario is named once, and all that open alike', () => {
  expect(places(rule, spec(`User: ${opening}\nUser: ${opening}`, opening, opening))).toEqual([
    'baseline.scenarios[0].opening',
    'baseline.scenarios[1].opening',
  ])
})

test.for([
  [spec('User: where is it', 'where is it')],
  [spec(`User: ${opening} and the box is wet`, opening)],
  [spec('My lamp arrived in pieces', opening)],
] as const)('%s has an opening of its own', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('how short is short is an option', () => {
  expect(places(rule, spec('User: where is it', 'where is it'), { min_words: 3 })).toEqual([
    'baseline.scenarios[0].opening',
  ])
})
