import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/edge-users-present.ts'
import { findings, places } from '../../support/check-example.ts'

const users = (number: number) =>
  JSON.stringify({
    critique: {
      edge_users: Object.fromEntries(
        Array.from({ length: number }, (_, index) => [`u${index}`, { background: `B${index}` }]),
      ),
    },
  })

test.for([
  [0, 'The critique has no edge users; it should have at least 3.'],
  [1, 'The critique has 1 edge user; it should have at least 3.'],
  [2, 'The critique has 2 edge users; it should have at least 3.'],
] as const)('%i are too few', ([number, message]) => {
  expect(findings(rule, users(number)).map((finding) => [finding.at, finding.message])).toEqual([
    [['critique', 'edge_users'], message],
  ])
})

test.for([[users(3)], [users(7)], ['critique: {}'], ['tokens: {ceiling: 8192}']] as const)(
  '%s has enough, or those that come with fdc',
  ([yaml]) => {
    expect(places(rule, yaml)).toEqual([])
  },
)

test('the team says how many', () => {
  expect(places(rule, users(3), { min: 4 })).toEqual(['critique.edge_users'])
  expect(places(rule, users(0), { min: 0 })).toEqual([])
})
