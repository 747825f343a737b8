import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/word-ranges.ts'
import { findings, places } from '../../support/check-example.ts'

const range = (words: string) => `personas: {styles: {terse: {weight: 1, words: [${words}]}}}`

test.for([
  ['20, 3', 'Style "terse" has 20 to 3 words; the first number should be the smaller one.'],
  ['20, 20', 'Style "terse" has 20 to 20 words; the first number should be the smaller one.'],
] as const)('[%s] is no range', ([words, message]) => {
  expect(findings(rule, range(words)).map((finding) => finding.message)).toEqual([message])
})

test.for([range('1, 2'), range('30, 80'), 'personas: {styles: {terse: 1}}', 'personas: {}'])(
  '%s is left alone',
  (yaml) => {
    expect(places(rule, yaml)).toEqual([])
  },
)
