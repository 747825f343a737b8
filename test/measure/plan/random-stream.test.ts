import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawIndex, randomStream, shuffled } from '../../../src/measure/plan/random-stream.ts'

const take = (count: number, draw: () => number) => Array.from({ length: count }, () => draw())

test('the first numbers of a stream are these for good', () => {
  expect(take(3, randomStream(1, 's001', 'topic'))).toMatchInlineSnapshot(`
    [
      0.03230608963170312,
      0.192265045625734,
      0.0374989328769213,
    ]
  `)
  expect(take(3, randomStream(0))).toMatchInlineSnapshot(`
    [
      0.1602131350568442,
      0.9461083120535101,
      0.03521801032239025,
    ]
  `)
})

test('seed and every part of the purpose make another stream', () => {
  const first = (...words: [number, ...string[]]) => randomStream(...words)()
  const draws = [first(1, 'a', 'b'), first(2, 'a', 'b'), first(1, 'a'), first(1, 'b', 'a'), first(1, 'ab')]
  expect(new Set(draws).size).toBe(5)
})

test('numbers lie from 0 to 1 and are spread evenly', () => {
  const numbers = take(20_000, randomStream(7, 'even'))
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  const counts = new Array<number>(10).fill(0)
  for (const number of numbers) counts[Math.floor(number * 10)]!++
  // Chi-square with nine degrees of freedom; 27.9 is passed once in a thousand times, and the seed is fixed.
  const deviation = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
  expect(deviation).toBeLessThan(27.9)
})

test('a shuffle holds every number once', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(), (count, seed) => {
      const order = shuffled(count, randomStream(seed, 'order'))
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index))
    }),
  )
})

test('an index is drawn as often as its weight says, and never with a weight of 0', () => {
  const draw = randomStream(3, 'weights')
  const counts = [0, 0, 0, 0]
  for (let turn = 0; turn < 10_000; turn++) counts[drawIndex([0, 2, 1, 0], draw)!]!++
  expect(counts[0]! + counts[3]!).toBe(0)
  expect(counts[1]! / 10_000).toBeCloseTo(2 / 3, 1)
})

test('among weights of 0 nothing is drawn', () => {
  expect(drawIndex([0, 0], () => 0.5)).toBeUndefined()
  expect(drawIndex([], () => 0.5)).toBeUndefined()
})

test('a draw at the very end of the range finds the last value that has a weight', () => {
  expect(drawIndex([0.1, 0.2, 0], () => 1 - 2 ** -53)).toBe(1)
})
