import { expect, test } from 'vitest'
import { count, list, shorten, show } from '../../src/spec/show.ts'

test.for<[unknown, string]>([
  ['late', '"late"'],
  ['', '""'],
  ['a "b"\n', '"a \\"b\\"\\n"'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ['😀'.repeat(61), `"${'😀'.repeat(59)}…"`],
  [0.5, '0.5'],
  [true, 'true'],
  [null, 'empty'],
  [undefined, 'empty'],
  [[], 'an empty list'],
  [[1], 'a list of 1 item'],
  [[1, 2], 'a list of 2 items'],
  [{}, 'an empty mapping'],
  [{ a: 1 }, 'a mapping of 1 key'],
  [{ a: 1, b: 2 }, 'a mapping of 2 keys'],
])('%j is shown as %s', ([value, text]) => {
  expect(show(value)).toBe(text)
})

test('things are counted in the singular only where there is one', () => {
  expect([0, 1, 2].map((number) => count(number, 'item'))).toEqual(['0 items', '1 item', '2 items'])
})

test('a list is joined by commas and a last word', () => {
  expect(list([])).toBe('')
  expect(list(['a'])).toBe('a')
  expect(list(['a', 'b'])).toBe('a and b')
  expect(list(['a', 'b', 'c'], 'or')).toBe('a, b or c')
})

test('of more items than a reader can take in, the rest is counted', () => {
  expect(list(shorten(['a', 'b', 'c', 'd'], 2))).toBe('a, b and 2 more')
  expect(list(shorten(['a', 'b'], 2))).toBe('a and b')
})
