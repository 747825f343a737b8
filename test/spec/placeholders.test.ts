import { expect, test } from 'vitest'
import { placeholders } from '../../src/spec/placeholders.ts'

test.for(Object.entries(placeholders))('the placeholders of %s are unique snake_case names', ([, list]) => {
  const names = list.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
})

test('the system prompt has none, for nothing fills it', () => {
  expect(placeholders.system).toEqual([])
})

test('the assistant’s prompt carries every structured requirement, filled by the build', () => {
  const built = placeholders.assistant.filter(({ filledBy }) => filledBy === 'build')
  expect(built.map(({ name }) => name)).toEqual([
    'domain_rules',
    'length_rule',
    'tentative_language',
    'question_limit',
    'anti_patterns',
  ])
})
