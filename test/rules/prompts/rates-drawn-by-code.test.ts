import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/rates-drawn-by-code.ts'
import { findings, places } from '../../support/check-example.ts'

const late = (text: string, language = 'en') =>
  JSON.stringify({
    domain: { title: 'T', summary: 'S', language },
    prompts: { user_simulator: { stages: { late: text } } },
  })

test('names the text and the rate', () => {
  expect(findings(rule, late('Say thanks in every third message.'))).toEqual([
    {
      at: ['prompts', 'user_simulator', 'stages', 'late'],
      message:
        'Stage `late` states a rate, "every third message"; rates must stand in `personas.flaw_rates` and `prompts.user_simulator.non_cooperation`, from which code draws.',
      hint: 'Say what one message looks like, and leave out how often.',
    },
  ])
})

test.for([
  'Be vague 20% of the time.',
  'In about 50 % of your messages, object.',
  'Ignore the question in 30 percent of all turns.',
  'Object with a 50% chance.',
  'There is a probability of 0.2 that you object.',
  'Be vague in half of your messages.',
  'Be vague in every other reply.',
  'Be vague in two out of three messages.',
  'Ask in 1 in 5 responses.',
  'EVERY 3RD MESSAGE is terse.',
])('"%s" states a rate', (text) => {
  expect(places(rule, late(text))).toEqual(['prompts.user_simulator.stages.late'])
})

test.for([
  'Accept in half a sentence and object in the other half.',
  'At most half the message carries facts.',
  'You pay 20% of the price.',
  'You had three out of five parcels late.',
  'React to every message as this person would.',
  'Say that half of the time the van is late.',
  'Half of your luggage is gone.',
  'Now and then you object.',
])('"%s" states none', (text) => {
  expect(places(rule, late(text))).toEqual([])
})

test('own prompts and flaws are looked at, and what the domain says is not', () => {
  const yaml = `prompts:
  assistant: {text: "Ask a question in 50% of your answers."}
  system: {text: "Tell them that a search succeeds 80% of the time."}
  domain_rules: [A search succeeds 80% of the time.]
personas:
  flaws:
    resistance:
      yes_but: {description: Objects in every second message., guidance: Object., example: Every second message is lost!}`
  expect(places(rule, yaml)).toEqual([
    'prompts.assistant.text',
    'personas.flaws.resistance.yes_but.description',
  ])
})

test('other languages have words of their own', () => {
  expect(places(rule, late('In 20 % of messages', 'de'))).toEqual([])
})
