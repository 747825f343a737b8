import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/length-target.ts'
import { findings, places } from '../../support/check-example.ts'

const ratio = (value: object) => JSON.stringify({ prompts: { assistant: { length_ratio: value } } })

test.for([
  [
    { target: [1, 1.4], max: 1.3 },
    'target[1]',
    'The target goes up to 1.4 times the user’s words, and the hard limit is 1.3; the target must end at or below the limit.',
  ],
  [
    { max: 1.4 },
    'max',
    'The target goes up to 1.5 times the user’s words by default, and the hard limit is 1.4; the target must end at or below the limit.',
  ],
  [{ max: 2.5 }, 'max', 'The hard limit is 2.5 times the user’s words; it must be 2 or less.'],
  [
    { target: [1, 1.8] },
    'target[1]',
    'The target goes up to 1.8 times the user’s words; it must end at 1.5 or below.',
  ],
] as const)('%j is wrong at %s', ([value, place, message]) => {
  const [finding, ...others] = findings(rule, ratio(value))
  expect(others).toEqual([])
  expect(finding!.message).toBe(message)
  expect(places(rule, ratio(value))).toEqual([`prompts.assistant.length_ratio.${place}`])
})

test.for([{ target: [1, 1] }, { target: [0.5, 1.5], max: 1.5 }, { floor_words: 60 }])(
  '%j is fine',
  (value) => {
    expect(places(rule, ratio(value))).toEqual([])
  },
)

test('a team may accept longer answers', () => {
  expect(places(rule, ratio({ target: [1, 2], max: 3 }), { target: 2, max: 3 })).toEqual([])
})
