import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/distinct-experts.ts'
import { findings, places } from '../../support/check-example.ts'

const experts = (...backgrounds: string[]) =>
  JSON.stringify({
    critique: {
      experts: Object.fromEntries(
        backgrounds.map((background, index) => [
          `e${index}`,
          { kind: 'safety', background, artifacts: ['rubric'] },
        ]),
      ),
    },
  })

test('names both', () => {
  expect(findings(rule, experts('Ten years.', 'Two years.', 'ten  years'))).toEqual([
    {
      at: ['critique', 'experts', 'e2', 'background'],
      message: '"e2" has the background of "e0"; each should bring a view of their own.',
      hint: 'Write what this person has seen that the other has not, or take one of them out.',
      related: [{ at: ['critique', 'experts', 'e0', 'background'], message: 'the same background' }],
    },
  ])
})

test('edge users are compared among themselves', () => {
  const yaml = `critique:
  experts: {e: {kind: safety, background: Fears the worst., artifacts: [rubric]}}
  edge_users: {a: {background: Fears the worst.}, b: {background: Hopes.}, c: {background: HOPES!}}`
  expect(places(rule, yaml)).toEqual(['critique.edge_users.c.background'])
})

test('a third one points to the first', () => {
  expect(places(rule, experts('A', 'A', 'A'))).toEqual([
    'critique.experts.e1.background',
    'critique.experts.e2.background',
  ])
})

test.for([
  [experts('Ten years.', 'Ten years of chats.')],
  [experts('急诊护士', '急诊医生')],
  ['critique: {}'],
] as const)('%s bring views of their own', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
