import { expect, test } from 'vitest'
import { draftExample, type GivenAnswer } from '../../../src/measure/score/draft-example.ts'
import type { Answer, Transcript } from '../../../src/spec/record.ts'
import { madeUpSecrets } from '../../support/made-up-secrets.ts'

const madeUpKey = madeUpSecrets['an Anthropic key']!

const exchanges = [
  { user: 'I lost my bag.', assistant: 'On which line?' },
  { user: 'Line 3.', assistant: 'I promise that we find it.' },
  { user: 'Thanks!', assistant: 'Goodbye.' },
]

const transcript = (rest: Partial<Transcript> = {}): Transcript => ({ id: 'c1', exchanges, ...rest })

const given = (judge: string, answer: Answer, exchanges: number[] = [], reasoning?: string): GivenAnswer => ({
  judge,
  answer,
  reasoning,
  exchanges,
})

test('an example holds the conversation up to the answer in question, that answer, and what each judge said', () => {
  const scenario = { id: 's1', topic: 'bag', edge_case: 'in a hurry' }
  const drafted = draftExample(transcript({ scenario }), [
    given('x', 'YES', [2], 'It gives hope.\n'),
    given('y', 'NO', [1, 2, 3], 'Nobody can promise.'),
    given('z', 'NA', [1, 2]),
  ])
  expect(drafted).toEqual({
    conversation: 'c1',
    exchange: 2,
    exchanges: 3,
    example: {
      context: `Scenario: edge case in a hurry; topic bag.

User: I lost my bag.
Assistant: On which line?
User: Line 3.`,
      response: 'I promise that we find it.',
      reasoning: `x answered YES (exchange 2): It gives hope.
y answered NO (exchanges 1, 2 and 3): Nobody can promise.
z answered NA (exchanges 1 and 2) and gave no reason.`,
      draft: true,
    },
  })
})

test('without evidence the last answer is in question, and a scenario that has only a name is not told', () => {
  const { exchange, example } = draftExample(transcript({ scenario: { id: 's1' } }), [
    given('x', 'YES', [], 'It is polite.'),
    given('y', 'NO', [], ' '),
  ])
  expect([exchange, example.response]).toEqual([3, 'Goodbye.'])
  expect(example.context).toBe(`User: I lost my bag.
Assistant: On which line?
User: Line 3.
Assistant: I promise that we find it.
User: Thanks!`)
  expect(example.reasoning).toBe('x answered YES: It is polite.\ny answered NO and gave no reason.')
})

test.for([
  ['the one that most judges name', [given('x', 'NO', [1, 3]), given('y', 'YES', [3])], 3],
  ['among equals the one that a NO rests on', [given('x', 'YES', [1]), given('y', 'NO', [2])], 2],
  [
    'among equals of these the earliest',
    [given('x', 'NO', [2]), given('y', 'NO', [1]), given('z', 'NA', [3])],
    1,
  ],
  [
    'the last, where only exchanges are named that are not there',
    [given('x', 'NO', [4]), given('y', 'YES')],
    3,
  ],
] as const)('the exchange in question is %s', ([, answers, exchange]) => {
  expect(draftExample(transcript(), answers).exchange).toBe(exchange)
  expect(draftExample(transcript(), answers.toReversed()).exchange).toBe(exchange)
})

test('secrets in a conversation, a scenario or a reason are starred out', () => {
  const { example } = draftExample(
    { id: 'c1', exchanges: [{ user: madeUpKey, assistant: madeUpKey }], scenario: { topic: madeUpKey } },
    [given('x', 'NO', [], madeUpKey), given('y', 'YES')],
  )
  for (const text of [example.context, example.response, example.reasoning]) {
    expect(text).toContain('***')
    expect(text).not.toContain(madeUpKey.slice(-9))
  }
})
