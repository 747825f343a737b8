import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlText } from '../../../src/compiler/artifacts/yaml-text.ts'

test.for([...'\u061c\u200e\u200f\u202a\u202e\u2066\u2069'])('%j is seen, and means the same', (mark) => {
  const data = { [`a${mark}`]: `b${mark}\nc`, d: [mark] }
  const text = yamlText({ head: [`x${mark}`], data, remarks: [{ at: ['d'], text: mark, place: 'above' }] })
  expect(text).not.toContain(mark)
  expect(parse(text)).toEqual(data)
})

test('joiners, which a word or an emoji may need, stay as they are', () => {
  expect(yamlText({ head: [], data: { a: 'می\u200cخواهم 👩\u200d💻' }, remarks: [] })).toBe(
    'a: می\u200cخواهم 👩\u200d💻\n',
  )
})
