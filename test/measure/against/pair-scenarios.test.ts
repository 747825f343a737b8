import { expect, test } from 'vitest'
import { pairScenarios } from '../../../src/measure/against/pair-scenarios.ts'
import { type Held, judgedRun } from '../../support/judged-run.ts'

const held = (id: string, scenario?: string, values: Record<string, string> = {}): Held => ({
  id,
  ...(scenario !== undefined && { scenario: { id: scenario, ...values } }),
})
const pair = (first: readonly Held[], second: readonly Held[]) =>
  pairScenarios(judgedRun(first), judgedRun(second))

test('scenarios pair by the name that both transcripts state, whatever the conversations are called', () => {
  const first = [held('a', 's1'), held('b', 's2'), { ...held('c', 's2'), answer: 'NO' as const }]
  const { pairs, first: all, second } = pair(first, [held('x', 's2'), held('y', 's3')])
  expect(pairs).toEqual([{ one: { passed: 1, judged: 2 }, other: { passed: 1, judged: 1 } }])
  expect([all.length, second.length]).toEqual([2, 2])
})

test('equal names of conversations pair nothing', () => {
  const { pairs, shared } = pair([held('a'), held('b')], [held('a'), held('b')])
  expect([pairs, shared]).toEqual([[], []])
})

test('a conversation that is called like a scenario of the other set is not of it', () => {
  expect(pair([held('s1')], [held('a', 's1')]).pairs).toEqual([])
})

test('one name that stands for two scenarios is proof enough that names pair nothing', () => {
  const values = (topic: string) => ({ topic, difficulty: 'easy' })
  const { pairs, contradicted, unchecked } = pair(
    [held('a', 's1', values('bag')), held('b', 's2', values('phone')), held('c', 's3')],
    [held('a', 's1', values('bag')), held('b', 's2', values('keys')), held('c', 's3')],
  )
  expect(pairs).toEqual([])
  expect(contradicted).toEqual([{ scenario: 's2', dimension: 'topic', values: ['keys', 'phone'] }])
  expect(unchecked).toEqual([])
})

test('repeats in one set that state different values contradict each other too', () => {
  const first = [held('a', 's1', { topic: 'bag' }), held('b', 's1', { topic: 'keys' })]
  expect(pair(first, [held('a', 's1', { topic: 'bag' })]).contradicted).toHaveLength(1)
})

test('what only one set states contradicts nothing, and what neither states is not checked', () => {
  const { pairs, unchecked } = pair(
    [held('a', 's1', { topic: 'bag', style: 'terse' }), held('b', 's2', { topic: 'bag' })],
    [held('a', 's1', { topic: 'bag' }), held('b', 's2', { style: 'terse' })],
  )
  expect([pairs.length, unchecked]).toEqual([2, ['s2']])
})

test('a scenario that one set has not judged completely stands alone in the other', () => {
  const { pairs, halfJudged, second } = pair(
    [{ ...held('a', 's1'), answer: 'ERROR' }, held('b', 's2')],
    [held('a', 's1'), held('b', 's2')],
  )
  expect([pairs.length, halfJudged, second.length]).toEqual([1, ['s1'], 2])
})

test('names like those of an object’s own parts are names', () => {
  const names = ['__proto__', 'constructor', 'toString', '']
  const run = names.map((name, index) => held(`c${index}`, name))
  expect(pair(run, run).pairs).toHaveLength(4)
  expect(pair([held('__proto__', 's1')], [held('constructor', 's1')]).pairs).toHaveLength(1)
})
