import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/every-category-decides.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (threshold: number, weights: string, more = '') => `rubric:
  pass_threshold: ${threshold}
  categories:
${weights
  .split(' ')
  .map((weight, index) => `    c${index}: {weight: ${weight}, criteria: [Q${index}]}`)
  .join('\n')}
  criteria:
${weights
  .split(' ')
  .map((_, index) => `    Q${index}: {question: Is it so?${index === 1 ? more : ''}}`)
  .join('\n')}`

test.for([
  [0.8, '0.5 0.45 0.05', ['6:18-22 No answer in category `c2` (weight 0.05)']],
  [0.7, '0.35 0.05 0.6', ['5:18-22 No answer in category `c1` (weight 0.05)']],
  [
    0.75,
    '0.05 0.45 0.05 0.45',
    ['4:18-22 No answer in category `c0` (weight 0.05)', '6:18-22 No answer in category `c2` (weight 0.05)'],
  ],
] as const)('at %f with weights %s', async ([threshold, weights, starts]) => {
  expect(await lintExample(rule, spec(threshold, weights))).toEqual(
    starts.map(
      (start) =>
        `${start} can turn a verdict at a threshold of ${threshold}, whatever is answered elsewhere; every category must be able to.`,
    ),
  )
})

test.for<[string, string]>([
  ['a light category tips the scale beside another', spec(0.8, '0.64 0.18 0.18')],
  ['two light ones together', spec(0.8, '0.4 0.38 0.11 0.11')],
  ['a weight of 0 is said elsewhere', spec(0.8, '0.5 0.5 0')],
  ['weights that miss 1 are said elsewhere', spec(0.8, '0.5 0.4 0.05')],
  [
    'a category that may not be asked leaves its weight to the others',
    spec(0.8, '0.5 0.45 0.05', ', min_turns: 2'),
  ],
])('%s', async ([, text]) => {
  const findings = await lintExample(rule, text)
  expect(findings).toEqual([])
})
