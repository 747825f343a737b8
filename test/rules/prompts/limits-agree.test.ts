import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/limits-agree.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (question: string, assistant: object = {}, language = 'en') =>
  JSON.stringify({
    domain: { title: 'T', summary: 'S', language },
    prompts: { assistant },
    rubric: { criteria: { CQ1: { question } } },
  })

test('names the words, the setting and both places', () => {
  expect(findings(rule, spec('Does each answer ask at most one question?'))).toEqual([
    {
      at: ['rubric', 'criteria', 'CQ1', 'question'],
      message:
        'The text says "at most one question", and the assistant is held to 2 questions; both must name the same limit.',
      hint: 'Decide which limit holds, and write it in both places.',
      related: [{ at: ['prompts', 'assistant', 'max_questions'], message: 'the limit is 2' }],
    },
  ])
})

test('lengths agree with the limit or with either end of the target', () => {
  const length = (times: string) =>
    places(rule, spec(`Is each answer no longer than ${times} the length of the user's message?`))
  expect(length('twice')).toEqual([])
  expect(length('1.5x')).toEqual([])
  expect(length('1x')).toEqual([])
  expect(length('1.8x')).toEqual(['rubric.criteria.CQ1.question'])
  expect(length('three times')).toEqual(['rubric.criteria.CQ1.question'])
})

test('prompt texts of your own and guidance are read as well', () => {
  const yaml = `prompts:
  assistant: {max_questions: 1, text: "{{question_limit}} Ask no more than two questions."}
  system: {text: You help. Ask at most three questions.}
  domain_rules: [Be kind., "Ask up to 4 questions per message."]
rubric: {criteria: {CQ1: {question: Is it so?, guidance: At most five questions per answer.}}}`
  expect(places(rule, yaml)).toEqual([
    'prompts.assistant.text',
    'prompts.system.text',
    'prompts.domain_rules[1]',
    'rubric.criteria.CQ1.guidance',
  ])
})

test.for([
  [spec('Does each answer ask at most one question?', { max_questions: 1 })],
  [spec('When the user is upset, does the assistant ask at most one question?')],
  [spec('Does the assistant ask at most one question about money?')],
  [spec('Does each answer ask at most one question?', {}, 'de')],
] as const)('%s agrees, or speaks of something else', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
