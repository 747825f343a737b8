import { expect, test } from 'vitest'
import { foldText } from '../../src/measure/fold-text.ts'

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
