import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLetters, foldText } from '../../src/measure/fold-text.ts'

test('letter case, white space and the form of accents make no difference', () => {
  expect(foldText('  Café\n  OPEN ')).toBe('café open')
  expect(foldText('Cafe\u0301 open')).toBe(foldText('CAFÉ\u00a0OPEN'))
})

test('a very long text is folded', () => {
  expect(foldText(`${' \n'.repeat(3_000_000)}A`)).toBe('a')
})

test('words and punctuation do', () => {
  expect(foldText('open?')).not.toBe(foldText('open'))
})

test('letters without a combining accent need no normalising, and lose nothing by it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const slow = text.normalize('NFC').toLowerCase().normalize('NFC')
      expect(foldLetters(text)).toBe(slow)
      expect(foldText(text)).toBe(slow.replace(/\s+/g, ' ').trim())
    }),
  )
})
