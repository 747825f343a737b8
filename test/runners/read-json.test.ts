import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../src/runners/read-json.ts'

test('JSON is read as it is, with white space around it and within one fence', () => {
  const text = '{"answer": "YES"}'
  for (const written of [text, ` \n${text}\n`, `\`\`\`json\n${text}\n\`\`\``, `\`\`\`\n${text}\n\`\`\`\n`])
    expect(readJson(written)).toEqual({ answer: 'YES' })
})

test.for([
  'Sure! {"answer": "YES"}',
  '{"answer": "YES"} I hope this helps.',
  '```json\n{"answer": "YES"}\n```\nI hope this helps.',
  '```json\n{"answer": "NO"}\n```\n```json\n{"answer": "YES"}\n```',
  '{"answer": "NO"}{"answer": "YES"}',
  '{"answer": "NO"}\n{"answer": "YES"}',
  '{answer: "YES"}',
  "{'answer': 'YES'}",
  '{"answer": "YES",}',
  '{"answer": "YES"',
  'YES',
  '',
  '[STOP]',
])('nothing is picked out of %j', (text) => {
  expect(readJson(text)).toBeUndefined()
})

test('a key that stands twice makes an answer unreadable, at any depth, and one in a string does not', () => {
  expect(readJson('{"answer": "NO", "answer": "YES"}')).toBeUndefined()
  expect(readJson('{"a": [{"b": 1, "b" : 2}]}')).toBeUndefined()
  expect(readJson('{"answer": "NO", "\\u0061nswer": "YES"}')).toBeUndefined()
  expect(readJson('{"reasoning": "He said \\"answer\\": YES", "answer": "NO"}')).toMatchObject({
    answer: 'NO',
  })
})

test('whatever JSON holds is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(readJson(text)).toEqual(JSON.parse(text))
      expect(readJson(`\`\`\`json\n${text}\n\`\`\``)).toEqual(JSON.parse(text))
    }),
  )
})

test('arrays in arrays without end are no answer and no crash', () => {
  expect(readJson('['.repeat(200_000))).toBeUndefined()
})
