import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/flaws-vary-by-message.ts'
import { findings, places } from '../../support/check-example.ts'

const flaw = (guidance: string) =>
  `personas: {flaws: {memory: {forgets: {description: Forgets, guidance: ${JSON.stringify(guidance)}}}}}`

test.for([
  ['Complain throughout the entire chat.', 'throughout the entire chat'],
  ['In every single message, ask for the manager.', 'In every single message'],
  ['Circle back throughout the conversation', 'throughout the conversation'],
] as const)('%j lasts longer than a message', ([guidance, words]) => {
  expect(findings(rule, flaw(guidance)).map((finding) => finding.message)).toEqual([
    `Flaw "forgets" is played "${words}"; it should be something that one message does.`,
  ])
})

test.for([
  'Ask again for the same certainty, always in new words.',
  'Not in every message; once is enough.',
  "Don't, in every message, repeat it.",
  'Contradict something from earlier in the conversation.',
  'Write as in everyday messages.',
])('%j is something that one message does', (guidance) => {
  expect(places(rule, flaw(guidance))).toEqual([])
})

test('other languages are not read', () => {
  const yaml = `domain: {title: T, summary: S, language: de}\n${flaw('throughout the conversation')}`
  expect(places(rule, yaml)).toEqual([])
})

test.for([
  ['primary: 0', ['personas.flaw_rates.primary']],
  ['primary: 1', ['personas.flaw_rates.primary']],
  ['secondary: 1', ['personas.flaw_rates.secondary']],
  ['secondary: 1, max_secondary: 0', []],
  ['secondary: 0', []],
  ['primary: 0.99', []],
] as const)('flaw_rates {%s} gives %j', ([rates, expected]) => {
  expect(places(rule, `personas: {flaw_rates: {${rates}}}`)).toEqual(expected)
})
