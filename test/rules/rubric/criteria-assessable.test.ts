import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/criteria-assessable.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (question: string, language = 'en') => `rubric:
  criteria:
    CQ1:
      question: ${JSON.stringify(question)}
domain: {title: T, summary: S, language: ${language}}`

test.for<[string, string]>([
  ['Would the customer recommend the service?', 'would the customer recommend'],
  ['Will the learner come back tomorrow?', 'will the learner come back'],
  ['Is the user happy after the conversation?', 'is the user happy after the conversation?'],
  ['Would a visitor return?', 'would a visitor return'],
  ['Does the patient feel better afterwards?', 'does the patient feel better afterwards?'],
  [
    'Will every user be satisfied with it in the long run?',
    'will every user be satisfied with it in the long run?',
  ],
  ['Does the tutor truly want to help?', 'does the tutor truly want'],
  ['Will the owner come back?', 'will the owner come back'],
  ['Would the guest recommend the hotel?', 'would the guest recommend'],
  ['Would a traveller return?', 'would a traveller return'],
])('%j asks for what is not there', async ([question, words]) => {
  expect(await lintExample(rule, spec(question))).toEqual([
    `4:17-${17 + question.length + 2} Criterion CQ1 asks for what no transcript shows ("${words}"); a question must be answerable from the conversation alone.`,
  ])
})

test.for<[string, string?]>([
  ['Does the customer say that they would recommend the service?'],
  ['Would the customer return the right parcel by following this advice?'],
  ['Does the user know what happens after the conversation?'],
  ['Is it clear to the user what happens afterwards?'],
  ['Is the user told how they will feel better afterwards?'],
  ['Is the user satisfied with the last answer?'],
  ['Does the assistant really answer the question?'],
  ['Does the assistant ask what the user really wants?'],
  ['Will the owner return the right key by following this advice?'],
  ['Würde der Kunde wiederkommen?', 'de'],
  ['Would the customer recommend the service?', 'de'],
])('%j can be looked for', async ([question, language]) => {
  expect(await lintExample(rule, spec(question, language))).toEqual([])
})
