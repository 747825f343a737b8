import { expect, test } from 'vitest'
import { findPlaceholders } from '../../src/measure/find-placeholders.ts'

test('finds what was written, its name and its line', () => {
  expect(findPlaceholders('You are {{persona}}.\n\nSo far: {{ history }}\n{{#if x}}')).toEqual([
    { written: '{{persona}}', name: 'persona', line: 1 },
    { written: '{{ history }}', name: 'history', line: 3 },
    { written: '{{#if x}}', name: '#if x', line: 4 },
  ])
})

test('takes further braces with it, and forgives a forgotten one', () => {
  expect(findPlaceholders('{{{persona}}} {{history}').map(({ written }) => written)).toEqual([
    '{{{persona}}}',
    '{{history}',
  ])
})

test.for(['{"a": {"b": {}}}', '{user_message}', 'ends with {{', '{{never\nclosed}}', 'a }} b'])(
  'finds nothing in %j',
  (text) => {
    expect(findPlaceholders(text)).toEqual([])
  },
)

test('reads long runs of braces in linear time', () => {
  expect(findPlaceholders(`${'{'.repeat(1_000_000)} ${'{{a'.repeat(300_000)}`)).toEqual([])
})
