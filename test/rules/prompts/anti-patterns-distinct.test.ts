import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/anti-patterns-distinct.ts'
import { findings, places } from '../../support/check-example.ts'

const listed = (...anti_patterns: string[]) => JSON.stringify({ prompts: { anti_patterns } })

test('names both phrases', () => {
  expect(findings(rule, listed('Please  rest assured that', 'rest ASSURED!'))).toEqual([
    {
      at: ['prompts', 'anti_patterns', 0],
      message:
        'Anti-pattern "Please  rest assured that" contains "rest ASSURED!", which forbids it already; each phrase should add something.',
      hint: 'Keep the shorter one.',
      related: [{ at: ['prompts', 'anti_patterns', 1], message: 'the shorter phrase' }],
    },
  ])
})

test.for([
  [listed('Sorry', 'Sorry for any inconvenience'), 1],
  [listed('for any inconvenience', 'We are sorry for any inconvenience.'), 1],
  [listed('Obviously', 'Well, obviously, yes', 'Obviously not'), 2],
] as const)('%s contains', ([yaml, number]) => {
  expect(places(rule, yaml)).toHaveLength(number)
})

test.for([
  listed('Rest assured', 'rest  assured'),
  listed('As an AI', 'As an AIrport'),
  listed('I see', 'I have seen', 'You see'),
  listed(' ', '?!', 'Kindly note'),
  listed(...Array.from({ length: 200 }, (_, index) => `p${index}.`), 'note', 'kindly note'),
])('%s: each adds something, or is another rule’s matter', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
