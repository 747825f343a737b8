import { expect, test } from 'vitest'
import { countWords } from '../../src/measure/count-words.ts'

test.for([
  ['', 0],
  [' \n\t… — !? ', 0],
  ['I opened a trace; you hear by Friday.', 8],
  ["Don't worry, it's the customer’s long-term plan (e.g. at example.com).", 10],
  ['word—word -- word', 3],
  ['line one\r\nline two', 4],
  ['Größe, naïve, Москва', 3],
  ['e\u0301te\u0301 is two words less than four', 7],
  ['안녕하세요 택배가 늦었어요', 3],
  ['荷物が届きません', 4],
  ['GPT-4を使う', 3],
  ['サーバー', 2],
  ['พัสดุยังมาไม่ถึง', 4],
  ['{{system_prompt}} 👍', 1],
] as const)('counts %j as %d', ([text, words]) => {
  expect(countWords(text)).toBe(words)
})

test('reads ten megabytes, whatever is in them', () => {
  expect(countWords('a-'.repeat(5_000_000))).toBe(1)
  expect(countWords('ä'.repeat(5_000_000))).toBe(1)
  expect(countWords(' '.repeat(10_000_000))).toBe(0)
})
