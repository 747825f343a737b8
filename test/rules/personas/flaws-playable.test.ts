import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/flaws-playable.ts'
import { findings, places } from '../../support/check-example.ts'

const flaw = (name: string, rest: string) => `personas: {flaws: {g: {${name}: {${rest}}}}}`

test('the message asks for what the person does', () => {
  expect(findings(rule, flaw('yes_but', 'description: "Yes, but …"'))).toEqual([
    {
      at: ['personas', 'flaws', 'g', 'yes_but', 'description'],
      message: 'The description of flaw "yes_but" is only its name; it must say what the person does.',
      hint: 'Describe one message that shows it, or write `guidance` or an `example`.',
    },
  ])
})

test.for([
  ['vague', 'Vague.'],
  ['black-and-white', 'black and white'],
  ['überhöht', 'Überhöht'],
  ['绕圈子', '「绕圈子」'],
] as const)('%s described as %s is found', ([name, description]) => {
  expect(places(rule, flaw(name, `description: ${JSON.stringify(description)}`))).toHaveLength(1)
})

test.for([
  ['a sentence', flaw('vague', 'description: Something is wrong and nobody hears what.')],
  ['a word more', flaw('vague', 'description: Vague on dates')],
  ['guidance', flaw('vague', 'description: Vague, guidance: Leave out the time.')],
  ['an example', flaw('vague', 'description: Vague, example: It does it again.')],
  ['the library of fdc', 'personas: {}'],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
