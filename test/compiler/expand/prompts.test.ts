import { expect, test } from 'vitest'
import { sum } from '../../../src/spec/decimal.ts'
import { designOf } from '../../support/check-example.ts'

test('prompts that say nothing have the method’s structured requirements, and no text', () => {
  const { assistant, user_simulator, ...rest } = designOf('prompts: {}').prompts!
  expect(rest).toEqual({ domain_rules: [], anti_patterns: [], system: {} })
  expect(assistant).toMatchObject({
    length_ratio: { target: [1, 1.5], max: 2, floor_words: 40 },
    max_questions: 2,
  })
  expect(assistant.text).toBeUndefined()
  expect(assistant.tentative_language).toMatch(/guess/)
  expect(user_simulator.text).toBeUndefined()
  expect(Object.keys(user_simulator.stages)).toEqual(['early', 'middle', 'late'])
  expect(user_simulator.non_cooperation).toEqual({ ignore: 0.3, pivot: 0.3, push_back: 0.2, engage: 0.2 })
  expect(sum(Object.values(user_simulator.non_cooperation))).toBe(1)
})

test('one written length limit leaves the others, and so does one stage', () => {
  const { assistant, user_simulator } = designOf(
    'prompts: {assistant: {length_ratio: {max: 3}}, user_simulator: {stages: {late: Say goodbye}}}',
  ).prompts!
  expect(assistant.length_ratio).toEqual({ target: [1, 1.5], max: 3, floor_words: 40 })
  expect(user_simulator.stages.late).toBe('Say goodbye')
  expect(user_simulator.stages.early).toMatch(/^You have just arrived/)
})

test('shares of cooperation belong together: what is not written beside another is 0', () => {
  const { non_cooperation } = designOf(
    'prompts: {user_simulator: {non_cooperation: {ignore: 0.5, engage: 0.5}}}',
  ).prompts!.user_simulator
  expect(non_cooperation).toEqual({ ignore: 0.5, pivot: 0, push_back: 0, engage: 0.5 })
})

test('texts and lists stand in the design as they were written', () => {
  const prompts = designOf(`
prompts:
  domain_rules: [Never guess]
  anti_patterns: ["Rest assured"]
  system: {text: "Be brief.\\n"}
  assistant: {text: "{{history}}", max_questions: 1, tentative_language: Guess aloud}
  user_simulator: {text: "{{persona}}"}
`).prompts!
  expect(prompts).toMatchObject({
    domain_rules: ['Never guess'],
    anti_patterns: ['Rest assured'],
    system: { text: 'Be brief.\n' },
    assistant: { text: '{{history}}', max_questions: 1, tentative_language: 'Guess aloud' },
    user_simulator: { text: '{{persona}}' },
  })
})

test('a text or list whose file could not be read is absent', () => {
  const prompts = designOf('prompts: {domain_rules: {file: gone.yaml}, system: {text: {file: gone.md}}}')
    .prompts!
  expect(prompts.domain_rules).toEqual([])
  expect(prompts.system.text).toBeUndefined()
})
