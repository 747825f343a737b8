import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/no-contradictory-examples.ts'
import { findings } from '../../support/check-example.ts'

type Row = [type: string, context: string, response: string]
const found = (criteria: Record<string, Row[]>) =>
  findings(
    rule,
    JSON.stringify({
      rubric: {
        criteria: Object.fromEntries(
          Object.entries(criteria).map(([id, rows]) => [
            id,
            {
              question: id.startsWith('same') ? 'Is it  so?' : `Is ${id} so?`,
              calibration_examples: rows.map((row) => [...row, 'Because.']),
            },
          ]),
        ),
      },
    }),
  )

test('says which two examples, and points at the later verdict', () => {
  const [finding, ...others] = found({
    CQ1: [
      ['PASS', 'No number', 'Send me the number.'],
      ['FAIL', 'No  NUMBER ', 'send me the number.'],
    ],
  })
  expect(others).toEqual([])
  expect(finding!.at).toEqual(['rubric', 'criteria', 'CQ1', 'calibration_examples', 1, 'type'])
  expect(finding!.message).toBe(
    'Example 2 of criterion CQ1 is FAIL, and example 1 with the same context and response is PASS; they must have one verdict.',
  )
  expect(finding!.related).toEqual([
    {
      at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', 0, 'type'],
      message: 'the same answer as PASS',
    },
  ])
})

test('two criteria that ask the same are one question', () => {
  const [finding, ...others] = found({
    same1: [['PASS', 'No number', 'Send me the number.']],
    other: [['FAIL', 'No number', 'Send me the number.']],
    same2: [
      ['FAIL', 'A number', 'Send me the number.'],
      ['BORDERLINE_FAIL', 'No number', 'Send me the number.'],
    ],
  })
  expect(others).toEqual([])
  expect(finding!.at).toEqual(['rubric', 'criteria', 'same2', 'calibration_examples', 1, 'type'])
  expect(finding!.message).toBe(
    'Example 2 of criterion same2 is BORDERLINE_FAIL, and example 1 of criterion same1 with the same question, context and response is PASS; they must have one verdict.',
  )
})

test('accents in either form are the same letter', () => {
  expect(
    found({
      CQ1: [
        ['PASS', 'Café', 'Oui'],
        ['BORDERLINE_FAIL', 'Cafe\u0301', 'oui'],
      ],
    }),
  ).toHaveLength(1)
})

test.for([
  [
    'the same side',
    {
      CQ1: [
        ['PASS', 'a', 'b'],
        ['BORDERLINE_PASS', 'a', 'b'],
      ],
    },
  ],
  ['two criteria', { CQ1: [['PASS', 'a', 'b']], CQ2: [['FAIL', 'a', 'b']] }],
  [
    'another context',
    {
      CQ1: [
        ['PASS', 'a', 'b'],
        ['FAIL', 'a b', 'b'],
      ],
    },
  ],
  [
    'a shifted border between the fields',
    {
      CQ1: [
        ['PASS', 'a b', 'c'],
        ['FAIL', 'a', 'b c'],
      ],
    },
  ],
] as [string, Record<string, Row[]>][])('%s is no contradiction', ([, criteria]) => {
  expect(found(criteria)).toEqual([])
})
