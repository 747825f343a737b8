import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/binary-questions.ts'
import { findings } from '../../support/check-example.ts'

const messages = (question: string, language = 'en') =>
  findings(
    rule,
    JSON.stringify({
      domain: { title: 'T', summary: 'S', language },
      rubric: { criteria: { CQ1: { question } } },
    }),
  ).map(({ message, hint }) => [message, hint])

test.for([
  [
    'Rate the empathy of the answer from 1 to 5.',
    'Criterion CQ1 asks for a scale ("rate"); it must be one question that YES or NO answers, where YES is good.',
    'Ask whether one thing that can be seen in the conversation is there.',
  ],
  [
    'To what extent is the policy followed?',
    'Criterion CQ1 asks for a degree ("to what extent"); it must be one question that YES or NO answers, where YES is good.',
    'Ask whether the answer reaches the degree that is good enough.',
  ],
  [
    'Does the assistant fail to name the next step?',
    'Criterion CQ1 asks for a fault, so that YES is bad ("does the assistant fail"); it must be one question that YES or NO answers, where YES is good.',
    'Turn it round: "Is the conversation free of …?"',
  ],
] as const)('%s', ([question, message, hint]) => {
  expect(messages(question)).toEqual([[message, hint]])
})

test('a question has one finding, however much is wrong with it', () => {
  expect(messages('On a scale of 1 to 5, how well does it fail, and is it rude? Why?')).toHaveLength(1)
})

test('English has regions', () => {
  expect(messages('How well is it done?', 'en-GB')).toHaveLength(1)
})

test('other languages are not read as English', () => {
  expect(messages('Was sagt der Assistent? Ist es wahr?', 'de')).toEqual([])
  expect(messages('How well is it done?', 'fr')).toEqual([])
})
