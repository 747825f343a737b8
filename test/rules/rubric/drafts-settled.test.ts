import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/drafts-settled.ts'
import { lintExample } from '../../support/lint-example.ts'

const draft = '{context: c, response: r, reasoning: A judge differed., draft: true}'
const spec = (...examples: string[]) => `rubric:
  criteria:
    CQ1:
      question: Is it kind?
      calibration_examples:
${examples.map((text) => `        - ${text}`).join('\n')}`
const settled = '[PASS, c, r, It is so.]'

test.for([
  [[draft], '6:74-78 Criterion CQ1 has 1 draft'],
  [[settled, draft, draft], '7:74-78 Criterion CQ1 has 2 drafts'],
  [[settled, draft.replace('{', '{type: PASS, '), settled], '7:86-90 Criterion CQ1 has 1 draft'],
] as const)('%j', async ([examples, start]) => {
  expect(await lintExample(rule, spec(...examples))).toEqual([
    `${start} among its examples, from which no judge learns; each must be settled.`,
  ])
})

test.for([
  spec(settled),
  spec(draft.replace('true', 'false').replace('{', '{type: PASS, ')),
  spec('[PASS, "draft: true", r, "A draft: true."]'),
  'rubric: {criteria: {CQ1: {question: Is it kind?}}}',
])('%j is settled', async (text) => {
  expect(await lintExample(rule, text)).toEqual([])
})
