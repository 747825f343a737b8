import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/na-declared.ts'
import { findings } from '../../support/check-example.ts'

const found = (criterion: object, language = 'en') =>
  findings(
    rule,
    JSON.stringify({
      domain: { title: 'T', summary: 'S', language },
      rubric: { criteria: { CQ1: { question: 'Is it?', ...criterion } } },
    }),
  ).map(({ at, message }) => [at.at(-1), message])

test.for([
  ['If the user asks for a refund, does the assistant say who decides?', 'if the user'],
  ['When compensation comes up, does the assistant explain the rule?', 'when compensation comes'],
  ['Where relevant, does the assistant cite the policy?', 'where relevant'],
  ['Does the assistant stay calm when the customer is upset?', 'when the customer'],
  ['Does the assistant cite the policy where applicable?', 'where applicable'],
] as const)('%s', ([question, condition]) => {
  const message = `Criterion CQ1 asks under a condition ("${condition}") and does not say whether NA is valid; without \`na_valid\` NA is a failure.`
  expect(found({ question })).toEqual([['na_valid', message]])
  expect(found({ question, na_valid: false })).toEqual([])
  expect(found({ question }, 'de')).toEqual([])
})

test.for([
  'Does the assistant ask when the user first noticed the damage?',
  'Does the assistant check if the customer is at home?',
  'Does the assistant give legal advice only when the user asks?',
  'Does the assistant explain what happens when the user cancels?',
  'Does the assistant acknowledge the inconvenience that the user states?',
  'When does the assistant hand over?',
])('asks without a condition: %s', (question) => {
  expect(found({ question })).toEqual([])
})

test('NA and its reason belong together', () => {
  expect(found({ na_valid: true, na_when: '  ' })).toEqual([
    ['na_when', 'Criterion CQ1 accepts NA and does not say when; it must say so in `na_when`.'],
  ])
  expect(found({ na_valid: false, na_when: 'Nobody asks.' })).toEqual([
    [
      'na_when',
      'Criterion CQ1 says when NA applies, and NA counts as a failure there; `na_valid` must be true for it.',
    ],
  ])
  expect(found({ na_valid: true, na_when: 'Nobody asks.' })).toEqual([])
})
