import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulateTokens } from '../../src/measure/simulate-tokens.ts'
import '../support/seed.ts'

const ratio = { target: [1, 1.5], max: 2, floor_words: 40 }
const style = (weight: number, fewest: number, most: number) => ({ weight, words: [fewest, most] })

test('a message of 100 words is answered in 125, which are 300 tokens', () => {
  expect(simulateTokens({ styles: { letter: style(1, 100, 100) } }, ratio, 'en')).toEqual({
    expected: 300,
    upper: 333,
    styles: [{ name: 'letter', share: 1, expected: 300, upper: 333 }],
  })
})

test('short messages are answered in the words of the floor', () => {
  // 10 and 40 words at 4/3 tokens; at the top 20 and 40.
  expect(simulateTokens({ styles: { terse: style(1, 0, 20) } }, ratio, 'en')).toMatchObject({
    expected: 67,
    upper: 80,
  })
})

test('styles count by their weights, even where these do not sum to 1', () => {
  const styles = { terse: style(0.2, 10, 10), letter: style(0.6, 100, 100), never: style(0, 900, 900) }
  const simulated = simulateTokens({ styles }, ratio, 'en')!
  expect(simulated.styles.map(({ name, share }) => [name, Math.round(share * 100)])).toEqual([
    ['terse', 25],
    ['letter', 75],
  ])
  // (0.25 × 50 + 0.75 × 225) × 4/3
  expect(simulated.expected).toBe(242)
})

test('Chinese has two tokens a word', () => {
  expect(simulateTokens({ styles: { a: style(1, 100, 100) } }, ratio, 'zh')?.expected).toBe(450)
})

test('where no style is drawn there is nothing to simulate', () => {
  expect(simulateTokens({ styles: {} }, ratio, 'en')).toBeUndefined()
  expect(simulateTokens({ styles: { a: style(0, 1, 2) } }, ratio, 'en')).toBeUndefined()
})

test('a project with messages of 300 to 420 words meets the 1,080 tokens an exchange that one measured', () => {
  expect(simulateTokens({ styles: { letter: style(1, 300, 420) } }, ratio, 'en')?.expected).toBe(1080)
})

test('the mean in one step is the mean of every number of words in the range', () => {
  const ranges = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }))
  const ratios = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 20 }))
  const property = fc.property(
    ranges,
    ratios,
    fc.integer({ min: 1, max: 400 }),
    ([fewest, wide], [low, more], floor) => {
      const target = [low / 10, (low + more) / 10]
      const middle = (target[0]! + target[1]!) / 2
      let total = 0
      for (let words = fewest; words <= fewest + wide; words++)
        total += words + Math.max(floor, middle * words)
      const exact = ((total / (wide + 1)) * 4) / 3
      const { expected, upper } = simulateTokens(
        { styles: { a: style(1, fewest, fewest + wide) } },
        { target, max: 2, floor_words: floor },
        'en',
      )!
      expect(Math.abs(expected - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
      expect(upper).toBeGreaterThanOrEqual(expected)
    },
  )
  fc.assert(property)
})

test('a range of a billion words takes no longer than one of ten', () => {
  expect(
    simulateTokens({ styles: { a: style(1, 1, 1_000_000_001) } }, ratio, 'en')?.expected,
  ).toBeGreaterThan(1e9)
})
