import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineIndex } from '../../../src/cli/report/line-index.ts'
import { lineAndColumn } from '../../support/position.ts'

test('counts lines and columns from 1', () => {
  const { position } = createLineIndex('ab\ncd\n')
  expect([0, 1, 2, 3, 4, 6].map(position)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ])
})

test('takes CR LF for one line end', () => {
  const { position } = createLineIndex('a\r\nb\rc')
  expect([1, 3, 5].map(position)).toEqual([
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
  ])
})

test('counts a character outside the basic plane as one column', () => {
  const { position } = createLineIndex('x: 😀 y\n😀😀z')
  expect(position(6)).toEqual({ line: 1, column: 6 })
  expect(position('x: 😀 y\n😀😀'.length)).toEqual({ line: 2, column: 3 })
})

test('clamps offsets to the text', () => {
  const { position } = createLineIndex('ab')
  expect(position(-1)).toEqual({ line: 1, column: 1 })
  expect(position(99)).toEqual({ line: 1, column: 3 })
  expect(createLineIndex('').position(0)).toEqual({ line: 1, column: 1 })
})

test('agrees with counting by hand at every offset between characters', () => {
  const pieces = fc.array(fc.constantFrom('a', 'é', '中', '😀', '\n', '\r\n', '\r', '\t', ' '))
  fc.assert(
    fc.property(pieces, (characters) => {
      const text = characters.join('')
      const { position } = createLineIndex(text)
      let offset = 0
      for (const character of characters) {
        // A CR and an LF that happen to meet are one line end, with no place between them.
        if (text.slice(offset - 1, offset + 1) !== '\r\n')
          expect(position(offset)).toEqual(lineAndColumn(text, offset))
        offset += character.length
      }
    }),
  )
})

test('answers 100,000 lookups in a text of one long line', () => {
  const { position } = createLineIndex('😀'.repeat(1_000_000))
  const lookups = Array.from({ length: 100_000 }, (_, index) => position(index * 20).column)
  expect(lookups.every((column, index) => column === index * 10 + 1)).toBe(true)
})
