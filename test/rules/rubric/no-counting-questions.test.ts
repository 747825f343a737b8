import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/no-counting-questions.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (question: string, more = '', language = 'en') => `rubric:
  criteria:
    CQ1:
      question: ${JSON.stringify(question)}${more}
domain: {title: T, summary: S, language: ${language}}`

test.for<[string, string]>([
  ['Does each answer have fewer than 100 words?', 'fewer than 100 words'],
  ['Is every answer between 50 and 1,200 words long?', 'between 50 and 1,200 words'],
  ['Does the tutor stay within 12 sentences?', 'within 12 sentences'],
  ['Are at least 80% of the answers friendly?', 'at least 80% of the answers'],
  ['Do no more than 25 percent of its replies repeat a phrase?', 'no more than 25 percent of its replies'],
  [
    "Is each answer at most 1.5 times the length of the user's message?",
    "1.5 times the length of the user's",
  ],
  ["Is each answer at most twice as long as the owner's message?", "twice as long as the owner's"],
  ['Is no answer more than twice as long as the message?', 'twice as long as the message'],
  ['Does the average response length fit the setting?', 'average response length'],
  ['Is the word count of each answer below 90?', 'word count of each answer below 90'],
])('%j makes a judge count', async ([question, words]) => {
  expect(await lintExample(rule, spec(question))).toEqual([
    `4:17-${17 + question.length + 2} Criterion CQ1 makes the judge count ("${words}"); what can be counted must be computed and reach the judge as a fact.`,
  ])
})

test.for<[string, string?, string?]>([
  ['Does each answer ask at most one question?'],
  ['Does each answer have at most 3 sentences?'],
  ['Does the assistant decline to write the essay of 500 words?'],
  ['Does the assistant say that at most 20 % of the price is paid back?'],
  ['Does the assistant say "fewer than 100 words" when it is asked for the limit?'],
  ['Does the assistant explain that the second line is twice as long as the first?'],
  ['Does the tutor explain how an average is computed from 12 numbers?'],
  ['Is each answer at most twice as long as the message?', '\n      guidance: Use the computed ratio.'],
  ['Do the counted words stay under 100 words?'],
  ['Hat jede Antwort weniger als 100 Wörter?', '', 'de'],
  ['Does each answer have fewer than 100 words?', '', 'fr'],
])('%j does not', async ([question, more, language]) => {
  expect(await lintExample(rule, spec(question, more, language))).toEqual([])
})
