import { expect, test } from 'vitest'
import { wordStems } from '../../src/measure/word-stems.ts'

test.for([
  ['danger_to_life', ['dang', 'life']],
  ['legalThreat', ['lega', 'thre']],
  ['Is hostility met with calm?', ['host', 'met', 'with', 'calm']],
  ['PII', ['pii']],
  ['x9, to be', []],
  ['危机', []],
] as const)('%s has the stems %j', ([text, stems]) => {
  expect(wordStems(text)).toEqual(stems)
})
