import { expect, test } from 'vitest'
import { skeletonOf } from '../../../src/measure/audit/skeleton.ts'
import { skeletonWords } from '../../../src/measure/audit/skeleton-words.ts'

test.for([
  ['Nothing.', '1 paragraph'],
  ['', '0 paragraphs'],
  [
    'One.\n\nTwo, which is much longer than any greeting would be?',
    '2 paragraphs, a short first line and a question at the end',
  ],
  [
    '# A\n\n1. b\n\n- c\n\nd\n\ne\n\nf\n\ng',
    '6 or more paragraphs, headings, bullets, numbered items and a short last line',
  ],
] as const)('%j', ([text, words]) => {
  expect(skeletonWords(skeletonOf(text, 'en'))).toBe(words)
})
