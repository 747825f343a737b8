import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/anti-patterns-listed.ts'
import { findings, places } from '../../support/check-example.ts'

const listed = (anti_patterns: unknown) => JSON.stringify({ prompts: { anti_patterns } })
const five = ['Rest assured', 'Kindly note', 'Please be advised', 'I understand', 'As an AI']

test('duplicates do not count towards the five', () => {
  const found = findings(rule, listed([...five.slice(0, 4), 'KINDLY  note']))
  expect(found.map(({ message }) => message)).toEqual([
    'Anti-pattern "KINDLY  note" stands in the list already; each phrase must stand once.',
    'The prompts list 4 anti-patterns; they must list at least 5.',
  ])
  expect(found[0]!.related).toEqual([
    { at: ['prompts', 'anti_patterns', 1], message: 'it stands here first' },
  ])
})

test('prompts without a list are told where it should be', () => {
  expect(
    findings(rule, 'prompts: {domain_rules: [Never promise money]}').map(({ at, message }) => [at, message]),
  ).toEqual([[['prompts', 'anti_patterns'], 'The prompts list no anti-patterns; they must list at least 5.']])
})

test('five are enough, or as many as the team says', () => {
  expect(places(rule, listed(five))).toEqual([])
  expect(places(rule, listed(five), { min: 6 })).toEqual(['prompts.anti_patterns'])
})
