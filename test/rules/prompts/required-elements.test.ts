import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/required-elements.ts'
import { placeholders } from '../../../src/spec/placeholders.ts'
import { findings } from '../../support/check-example.ts'

const messages = (prompts: unknown) =>
  findings(rule, JSON.stringify({ prompts })).map(({ message }) => message)
const required = (prompt: 'assistant' | 'user_simulator') =>
  placeholders[prompt].filter((placeholder) => placeholder.required).map(({ name }) => `{{${name}}}`)

test('removing any one required element is noticed', () => {
  for (const prompt of ['assistant', 'user_simulator'] as const) {
    for (const name of required(prompt)) {
      const text = `Prompt: ${required(prompt)
        .filter((other) => other !== name)
        .join(' ')}`
      const title = prompt === 'assistant' ? 'the assistant’s prompt' : 'the user simulator’s prompt'
      expect(messages({ [prompt]: { text } })).toEqual([
        `Missing in ${title}: ${name}; it must hold every required element.`,
      ])
    }
  }
})

test('the hint says what the first missing element stands for', () => {
  const text = required('assistant').slice(1).join(' ')
  expect(findings(rule, JSON.stringify({ prompts: { assistant: { text } } }))[0]!.hint).toBe(
    'Put {{system_prompt}} where this is to stand: the system prompt of the training data.',
  )
})

test('optional elements may be missing, and fdc’s own prompts are not looked at', () => {
  expect(messages({ user_simulator: { text: required('user_simulator').join('\n') } })).toEqual([])
  expect(messages({ assistant: { max_questions: 1 } })).toEqual([])
  expect(messages({ system: { text: 'You help.' } })).toEqual([])
})

test('an element in another form is left to prompts/known-placeholders', () => {
  expect(
    messages({
      assistant: { text: required('assistant').join(' ').replace('{{history}}', '{{ history }}') },
    }),
  ).toEqual([])
})
