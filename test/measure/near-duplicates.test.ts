import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNearDuplicates } from '../../src/measure/near-duplicates.ts'
import { similarity } from '../../src/measure/shingles.ts'

const groups = (texts: readonly string[], least = 0.75) => findNearDuplicates(texts, least).groups

/** Text number n: words that no other has, so that nothing but copies are alike. */
const unrelated = (number: number) => Array.from({ length: 20 }, (_, word) => `x${number}y${word}`).join(' ')
/** Sentences of one form, as many rubrics have them: every word stands in hundreds of others too. */
const templated = (number: number) =>
  `Does the assistant name the ${number % 97} of the ${number % 89} for the ${number % 83} before it closes the ${number % 79}?`

test('groups hold indexes in order, the first text first', () => {
  const [a, b] = [unrelated(1), unrelated(2)]
  expect(groups([a, b, a, b, a])).toEqual([
    [0, 2, 4],
    [1, 3],
  ])
  expect(groups([])).toEqual([])
  expect(groups([a])).toEqual([])
  expect(groups(['', '', '?', '?'])).toEqual([])
})

test('a copy with a word changed, added or left out is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { maxLength: 60 }),
      fc.nat(59),
      fc.nat(19),
      fc.constantFrom('change', 'add', 'leave out'),
      (numbers, at, place, kind) => {
        const words = unrelated(1000).split(' ')
        const copy = words.toSpliced(
          place,
          kind === 'add' ? 0 : 1,
          ...(kind === 'leave out' ? [] : ['other']),
        )
        const texts = [...new Set(numbers)].map(unrelated)
        const all = [...texts.toSpliced(at, 0, words.join(' ')), copy.join(' ')]
        expect(groups(all)).toEqual([[Math.min(at, texts.length), texts.length + 1]])
      },
    ),
  )
})

test('finds what comparing every pair finds, among few texts', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd')
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const least = fc.constantFrom(0.3, 0.5, 0.6, 0.75, 0.9, 1)
  fc.assert(
    fc.property(fc.array(text, { maxLength: 9 }), least, (texts, limit) => {
      const leaders: number[] = []
      const grouped = new Set<number>()
      for (const [index, own] of texts.entries()) {
        if (leaders.some((leader) => similarity(texts[leader]!, own) >= limit)) grouped.add(index)
        else leaders.push(index)
      }
      const found = groups(texts, limit)
      expect(new Set(found.flatMap(([, ...others]) => others))).toEqual(grouped)
      for (const [first, ...others] of found) {
        for (const other of others)
          expect(similarity(texts[first!]!, texts[other]!)).toBeGreaterThanOrEqual(limit)
      }
    }),
  )
})

test('of two texts each is near the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 15 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(groups([a, b], 0.5)).toEqual(groups([b, a], 0.5))
    }),
  )
})

test('50,000 unrelated texts are compared with none', () => {
  const { groups: found, comparisons } = findNearDuplicates(
    Array.from({ length: 50_000 }, (_, index) => unrelated(index)),
    0.75,
  )
  expect(found).toEqual([])
  expect(comparisons).toBe(0)
})

test('50,000 copies are compared once each', () => {
  const { groups: found, comparisons } = findNearDuplicates(new Array(50_000).fill(unrelated(1)), 0.75)
  expect(found).toHaveLength(1)
  expect(found[0]).toHaveLength(50_000)
  expect(comparisons).toBe(49_999)
})

test('comparisons grow with the number of texts of one form, not with its square', () => {
  const count = (number: number) =>
    findNearDuplicates(
      Array.from({ length: number }, (_, index) => templated(index)),
      0.8,
    ).comparisons
  const [few, many] = [count(5_000), count(50_000)]
  expect(few).toBeGreaterThan(0)
  // At most 8 for each of the marks of a text, of which there are 7 here.
  expect(many).toBeLessThanOrEqual(50_000 * 8 * 7)
  expect(many).toBeLessThanOrEqual(few * 20)
})

test('the same texts give the same groups', () => {
  const texts = Array.from({ length: 500 }, (_, index) => templated(index % 300))
  expect(findNearDuplicates(texts, 0.8)).toEqual(findNearDuplicates(texts, 0.8))
})
