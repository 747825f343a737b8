import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/threshold-leaves-room.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (
  threshold: number,
  categories: Record<string, [weight: number, criteria: number]>,
  rest = '',
) => {
  const ids: string[] = []
  const lines = Object.entries(categories).map(([name, [weight, number]]) => {
    const own = Array.from({ length: number }, (_, index) => `${name}${index}`)
    ids.push(...own)
    return `    ${name}: {weight: ${weight}, criteria: [${own.join(', ')}]}`
  })
  const criteria = ids.map((id) => `    ${id}: {question: Is it so?}`)
  return `rubric:\n  pass_threshold: ${threshold}\n  categories:\n${lines.join('\n')}\n  criteria:\n${criteria.join('\n')}\n${rest}`
}

test('one criterion alone in a heavy category is a gate that nobody called one', async () => {
  expect(await lintExample(rule, spec(0.8, { a: [0.3, 1], b: [0.7, 7] }))).toEqual([
    '4:17-20 1 NO in category `a` (weight 0.3, 1 criterion) already rejects at a threshold of 0.8; it must take 2 or more.',
  ])
})

test('several criteria do not share a weight that is heavy enough', async () => {
  expect(await lintExample(rule, spec(0.9, { a: [0.62, 6], b: [0.38, 6] }))).toEqual([
    '4:17-21 1 NO in category `a` (weight 0.62, 6 criteria) already rejects at a threshold of 0.9; it must take 2 or more.',
  ])
})

test('each such category has a finding', async () => {
  expect(await lintExample(rule, spec(0.8, { a: [0.3, 1], b: [0.3, 1], c: [0.4, 8] }))).toHaveLength(2)
})

test('a team can ask for more room', async () => {
  const lint = 'lint: {rules: {rubric/threshold-leaves-room: [warn, {min: 3}]}}'
  expect(await lintExample(rule, spec(0.8, { a: [0.3, 2], b: [0.7, 8] }, lint))).toEqual([
    '4:17-20 2 NOs in category `a` (weight 0.3, 2 criteria) already reject at a threshold of 0.8; it must take 3 or more.',
  ])
})

test.for<[string, string]>([
  ['what costs just the room still passes', spec(0.8, { a: [0.2, 1], b: [0.8, 4] })],
  ['so does a third of three fifths', spec(0.8, { a: [0.6, 3], b: [0.4, 3] })],
  ['four criteria leave no room however they are grouped', spec(0.8, { a: [0.7, 3], b: [0.3, 1] })],
  ['a category of no known criterion says nothing', spec(0.8, { a: [0.5, 0], b: [0.5, 6] })],
])('%s', async ([, text]) => {
  expect(await lintExample(rule, text)).toEqual([])
})
