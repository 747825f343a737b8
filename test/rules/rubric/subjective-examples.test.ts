import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/subjective-examples.ts'
import { lintExample } from '../../support/lint-example.ts'

const example = (index: number, draft = false) =>
  draft
    ? `{type: PASS, context: c${index}, response: r${index}, reasoning: It is so., draft: true}`
    : `[PASS, c${index}, r${index}, It is so.]`
const spec = (subjective: string, examples: string[]) => `rubric:
  criteria:
    CQ1:
      question: Is it kind?${subjective}
      calibration_examples:
${examples.map((text) => `        - ${text}`).join('\n')}`
const of = (number: number) => Array.from({ length: number }, (_, index) => example(index))

test.for<[string[], string, string]>([
  [of(1), '1 settled example', '36'],
  [of(3), '3 settled examples', '9:36'],
  [of(5), '5 settled examples', '11:36'],
  [[...of(5), example(5, true)], '5 settled examples', '12:85'],
])('a subjective criterion with %j', async ([examples, has, end]) => {
  expect(await lintExample(rule, spec('\n      subjective: true', examples))).toEqual([
    `7:9-${end} Criterion CQ1 is subjective and has ${has}; it must have at least 6.`,
  ])
})

test.for<[string, string]>([
  ['six', spec('\n      subjective: true', of(6))],
  ['not said to be subjective', spec('', of(3))],
  ['said not to be', spec('\n      subjective: false', of(3))],
  [
    'none at all, which is said elsewhere',
    'rubric: {criteria: {CQ1: {question: Is it kind?, subjective: true}}}',
  ],
])('%s', async ([, text]) => {
  expect(await lintExample(rule, text)).toEqual([])
})
