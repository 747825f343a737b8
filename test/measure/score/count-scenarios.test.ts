import { expect, test } from 'vitest'
import { countScenarios } from '../../../src/measure/score/count-scenarios.ts'

const known = (scenario: string, named = true) => ({ exchanges: 3, scenario, named, values: {}, digest: '' })

test('repeats of a scenario are counted together, and a conversation without one alone', () => {
  const transcripts = new Map([
    ['a', known('s1')],
    ['b', known('s1')],
    ['c', known('s2')],
    ['d', known('d', false)],
  ])
  const passed = new Map([
    ['a', true],
    ['b', false],
    ['d', true],
    ['e', false],
  ])
  expect(countScenarios(['a', 'b', 'c', 'd', 'e'], transcripts, (id) => passed.get(id))).toEqual({
    named: new Map([['s1', { passed: 1, judged: 2 }]]),
    single: [
      { passed: 1, judged: 1 },
      { passed: 0, judged: 1 },
    ],
  })
})

test('a conversation that has the name of another one’s scenario does not become a repeat of it', () => {
  const transcripts = new Map([
    ['a', known('b')],
    ['b', known('b', false)],
  ])
  const { named, single } = countScenarios(['a', 'b'], transcripts, () => true)
  expect([named.size, single.length]).toEqual([1, 1])
})
