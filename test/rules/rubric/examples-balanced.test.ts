import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/examples-balanced.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (types: string) => `rubric:
  criteria:
    CQ1:
      question: Is it kind?
      calibration_examples:
${types
  .split(' ')
  .map((type, index) => `        - [${type}, c, r${index}, It is so.]`)
  .join('\n')}`

test.for([
  ['PASS PASS PASS PASS FAIL', '6:9-10:35 Of 5 examples of criterion CQ1 only one fails'],
  ['FAIL FAIL PASS FAIL FAIL FAIL', '6:9-11:35 Of 6 examples of criterion CQ1 only one passes'],
  [
    'PASS BORDERLINE_PASS PASS BORDERLINE_PASS BORDERLINE_FAIL',
    '6:9-10:46 Of 5 examples of criterion CQ1 only one fails',
  ],
] as const)('%s', async ([types, start]) => {
  expect(await lintExample(rule, spec(types))).toEqual([`${start}; each side must have at least two.`])
})

test.for([
  'PASS PASS PASS FAIL',
  'PASS PASS PASS FAIL BORDERLINE_FAIL',
  'FAIL FAIL FAIL FAIL PASS BORDERLINE_PASS',
  // One side alone is said elsewhere.
  'PASS PASS PASS PASS PASS',
])('%s is no majority to learn', async (types) => {
  expect(await lintExample(rule, spec(types))).toEqual([])
})

test('drafts count for neither side', async () => {
  const draft = '        - {context: c, response: x, reasoning: Because., draft: true}'
  expect(await lintExample(rule, `${spec('PASS PASS PASS FAIL')}\n${draft}`)).toEqual([])
})
