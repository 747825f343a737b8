import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, createSmallest } from '../../../src/measure/audit/smallest.ts'

test('the smallest are kept in order, whatever the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), fc.nat(6), (texts, most) => {
      const smallest = createSmallest(most, compareTexts)
      for (const text of texts) smallest.add(text)
      expect(smallest.items()).toEqual([...texts].sort().slice(0, most))
    }),
  )
})

test('an item would be kept while there is room, and then if it is smaller than the last', () => {
  const smallest = createSmallest(2, compareTexts)
  for (const text of ['b', 'd']) {
    expect(smallest.wouldKeep('z')).toBe(true)
    smallest.add(text)
  }
  expect(['c', 'd', 'e'].map((text) => smallest.wouldKeep(text))).toEqual([true, false, false])
})
