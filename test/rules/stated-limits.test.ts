import { expect, test } from 'vitest'
import { statedLimits } from '../../src/rules/stated-limits.ts'

const limits = (text: string) => statedLimits(text).map(({ kind, limit }) => [kind, limit])

test.for([
  ['Does each answer ask at most one question?', 1],
  ['Does the assistant ask no more than 2 questions per message?', 2],
  ['Ask up to three questions in a single reply.', 3],
  ['Does the assistant ask only one question at a time?', 1],
  ['Is there just a single question in the answer? Ask just a single question.', 1],
  ['Two questions or fewer.', 2],
  ['Ask at most\n  one question.', 1],
] as const)('"%s" allows so many questions', ([text, limit]) => {
  expect(limits(text)).toEqual([['questions', limit]])
})

test.for([
  ["Is each answer no longer than twice the user's message?", 2],
  ['Does the answer stay under 1.5x the length of the user’s message?', 1.5],
  ['Is it at most three times as long as the customer writes?', 3],
  ['Write up to 2 times as many words as the learner.', 2],
  ['Never exceed double the length of what the client wrote.', 2],
] as const)('"%s" allows so much length', ([text, limit]) => {
  expect(limits(text)).toEqual([['length', limit]])
})

test.for([
  'Does the assistant ask at most one question about the address?',
  'When the user is upset, does the assistant ask at most one question?',
  'Ask at most one question before you open a trace.',
  'Does the assistant ask at most three questions in the conversation?',
  'Does the assistant answer both questions?',
  'Is the question of money left open?',
  'Does the user write twice?',
  'Is the answer twice the length of the first one?',
  'Ask a question.',
])('"%s" states no limit on every answer', (text) => {
  expect(limits(text)).toEqual([])
})

test('a text may state both, each in a sentence', () => {
  expect(limits("Ask at most one question. Stay under twice the user's length.")).toEqual([
    ['questions', 1],
    ['length', 2],
  ])
})
