import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/no-dead-weight.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (tone: string) => `rubric:
  categories:
    content: {weight: 1, criteria: [CQ1]}
    tone: ${tone}
  criteria:
    CQ1: {question: Is it right?}
    CQ2: {question: Is it friendly?}
    CQ3: {question: Is it calm?}`

test.for([
  ['{weight: 0, criteria: [CQ2]}', '4:20-21', 'its criterion is'],
  ['{weight: 0.0, criteria: [CQ2, CQ3]}', '4:20-23', 'its 2 criteria are'],
  ['\n      criteria: [CQ2, CQ3]\n      weight: 0e0', '6:15-18', 'its 2 criteria are'],
] as const)('%j is judged for nothing', async ([tone, place, what]) => {
  expect(await lintExample(rule, spec(tone))).toEqual([
    `${place} Category \`tone\` has a weight of 0, so that ${what} judged and never counted; a weight must be above 0.`,
  ])
})

test.for(['{weight: 0.001, criteria: [CQ2]}', '{weight: 1, criteria: [CQ2]}', '{weight: 0, criteria: []}'])(
  '%j is not, or another rule says so',
  async (tone) => {
    expect(await lintExample(rule, spec(tone))).toEqual([])
  },
)
