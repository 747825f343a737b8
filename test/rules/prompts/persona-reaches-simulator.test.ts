import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/persona-reaches-simulator.ts'
import requiredElements from '../../../src/rules/prompts/required-elements.ts'
import { findings, places } from '../../support/check-example.ts'

const elements = [
  '{{persona}}',
  '{{scenario}}',
  '{{history}}',
  '{{stage_guidance}}',
  '{{active_flaws}}',
  '{{word_limits}}',
  '{{cooperation}}',
]
const spec = (missing: string, personas: object | undefined = {}) =>
  JSON.stringify({
    personas,
    prompts: { user_simulator: { text: elements.filter((name) => name !== missing).join(' ') } },
  })
const flaw = { description: 'Objects.' }

test.for([
  ['{{persona}}', {}, 'style'],
  [
    '{{persona}}',
    { attributes: { role: { sender: 1 }, english: { first: 1 } }, trajectories: { stable: 1 } },
    'style, role, english and trajectory',
  ],
  ['{{word_limits}}', {}, 'word ranges of the styles'],
  ['{{active_flaws}}', { flaws: { resistance: { yes_but: flaw } } }, 'flaws'],
] as const)('without %s %j are lost', ([missing, personas, fields]) => {
  expect(findings(rule, spec(missing, personas)).map(({ at, message }) => [at, message])).toEqual([
    [
      ['prompts', 'user_simulator', 'text'],
      `Without ${missing} the user simulator never learns the ${fields} of the personas; every persona field must reach its prompt.`,
    ],
  ])
})

test('the hint says what the placeholder stands for', () => {
  expect(findings(rule, spec('{{word_limits}}'))[0]!.hint).toBe(
    'Put {{word_limits}} where this is to stand: fewest and most words of this message.',
  )
})

test('what the personas do not have cannot be lost', () => {
  expect(places(rule, spec('{{active_flaws}}', { flaws: {} }))).toEqual([])
  expect(places(rule, spec('{{active_flaws}}', { flaws: { resistance: {} } }))).toEqual([])
})

test('fdc’s own prompt has all of it, and so has a complete one', () => {
  expect(places(rule, 'personas: {}\nprompts: {domain_rules: [Never promise money]}')).toEqual([])
  expect(places(rule, spec('nothing'))).toEqual([])
})

test('no element is missed by this rule and prompts/required-elements both, and none by neither', () => {
  for (const element of elements) {
    for (const personas of [{}, undefined]) {
      const yaml = spec(element, personas)
      expect([...places(rule, yaml), ...places(requiredElements, yaml)]).toEqual([
        'prompts.user_simulator.text',
      ])
    }
  }
})
