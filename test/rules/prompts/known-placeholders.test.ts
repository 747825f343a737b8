import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/known-placeholders.ts'
import { findings, places } from '../../support/check-example.ts'

const messages = (prompts: unknown) =>
  findings(rule, JSON.stringify({ prompts })).map(({ message, hint }) => [message, hint])

test('names the line, the list and the nearest name', () => {
  expect(messages({ assistant: { text: 'Answer.\n\n{{user mesage}}' } })).toEqual([
    [
      '"{{user mesage}}" on line 3 of the assistant’s prompt is not one of its placeholders, which are system_prompt, history, user_message, length_limits, domain_rules, length_rule, tentative_language, question_limit and anti_patterns.',
      'Did you mean `{{user_message}}`?',
    ],
  ])
})

test('a known name in another form would stay unfilled', () => {
  for (const written of ['{{ history }}', '{{{history}}}', '{{history}']) {
    expect(messages({ user_simulator: { text: `So far: ${written}` } })).toEqual([
      [
        `"${written}" in the user simulator’s prompt is not filled; a placeholder must be written \`{{history}}\`.`,
        undefined,
      ],
    ])
  }
})

test('template syntax is said to be that', () => {
  expect(
    messages({ user_simulator: { text: '{{#if stop_rule}}\n{{else}}' } }).map(([message]) => message),
  ).toEqual([
    '"{{#if stop_rule}}" on line 1 of the user simulator’s prompt is template syntax; prompts are filled by plain substitution of `{{name}}`.',
    '"{{else}}" on line 2 of the user simulator’s prompt is template syntax; prompts are filled by plain substitution of `{{name}}`.',
  ])
})

test('the system prompt and the parts of prompts hold none', () => {
  expect(messages({ system: { text: 'Help {{persona}}.' } })[0]![0]).toBe(
    '"{{persona}}" in the system prompt is not filled; nothing is filled there.',
  )
  const prompts = {
    anti_patterns: ['Kindly {{verb}}'],
    assistant: { tentative_language: 'As in {{history}}' },
    user_simulator: { stages: { late: 'After {{exchange}}' } },
  }
  expect(places(rule, JSON.stringify({ prompts }))).toEqual([
    'prompts.anti_patterns[0]',
    'prompts.assistant.tentative_language',
    'prompts.user_simulator.stages.late',
  ])
})

test('each mistake is reported once for each prompt', () => {
  expect(messages({ assistant: { text: '{{name}} {{name}}' }, system: { text: '{{name}}' } })).toHaveLength(2)
})

test.for(['{user_message}', '{"a": {"b": {}}}', '{{system_prompt}}{{length_limits}}', 'a }} b {{'])(
  'leaves %j alone',
  (text) => {
    expect(messages({ assistant: { text } })).toEqual([])
  },
)
