import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashShingles, similarity } from '../../src/measure/shingles.ts'

const hashes = (text: string) => {
  const into: number[] = []
  return into.slice(0, hashShingles(text, into))
}
const words = (number: number) => Array.from({ length: number }, (_, index) => `w${index}`)

test.for([
  [10, 9 / 15],
  [19, 18 / 24],
  [25, 24 / 30],
] as const)('one changed word among %i gives the similarity that is documented', ([number, expected]) => {
  for (let place = 0; place < number; place++) {
    const changed = words(number).with(place, 'other')
    expect(similarity(words(number).join(' '), changed.join(' '))).toBeCloseTo(expected, 12)
  }
})

test.for([
  ['Is the next step named?', 'is THE next-step “named”', 1],
  ['Café', 'Cafe\u0301', 1],
  ["Don't.", 'don’t', 1],
  ['下一步是什么', '下一步是什么？', 1],
  ['ขั้นตอน', 'ขั้นตอน!', 1],
  ['Шаг назван.', 'шаг назван', 1],
  ['a b c', 'd e f', 0],
  ['', '', 0],
  ['?!', '?!', 0],
] as const)('%j and %j', ([a, b, expected]) => {
  expect(similarity(a, b)).toBe(expected)
})

test('a character of a script without spaces counts as a word', () => {
  expect(hashes('下一步是什么')).toHaveLength(6 + 2)
  expect(similarity('我们下周一给您打电话', '我们下周二给您打电话')).toBeCloseTo(9 / 15, 12)
})

test('a text of n words has n + 2 shingles', () => {
  expect(hashes('')).toEqual([])
  expect(hashes('one')).toHaveLength(3)
  expect(hashes('one, two: three.')).toHaveLength(5)
})

test('hashes go behind what a list holds already', () => {
  const into: number[] = []
  const end = hashShingles('one two', into)
  expect(hashShingles('one two', into, end)).toBe(2 * end)
  expect(into.slice(0, end)).toEqual(into.slice(end))
})

test('hashes see the words that similarity sees', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const [left, right] = [new Set(hashes(a)), new Set(hashes(b))]
      const both = [...left].filter((hash) => right.has(hash)).length
      const expected = both === 0 ? 0 : both / (left.size + right.size - both)
      expect(similarity(a, b)).toBeCloseTo(expected, 12)
    }),
  )
})

test('similarity is symmetric, from 0 to 1, and 1 for a text with itself', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'three', 'four', '五')).map((list) => list.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a))
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
      expect(similarity(a, b)).toBeLessThanOrEqual(1)
      expect(similarity(a, a)).toBe(a === '' ? 0 : 1)
    }),
  )
})
