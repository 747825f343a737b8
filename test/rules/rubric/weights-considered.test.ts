import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/weights-considered.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (weights: string, more = '', why = '') => `rubric:
  categories:
${weights
  .split(' ')
  .map((weight, index) => `    c${index}: {weight: ${weight}, criteria: [CQ1]${index === 0 ? why : ''}}`)
  .join('\n')}
  criteria: {CQ1: {question: Is it so?}}
${more}`

test.for([
  ['0.25 0.25 0.25 0.25', '3:5-6:40', '4 categories weigh the same (0.25)'],
  ['0.34 0.33 0.33', '3:5-5:40', '3 categories weigh the same (0.33 to 0.34)'],
  ['0.1667 0.1667 0.1667 0.1667 0.1666 0.1666', '3:5-8:42', '6 categories weigh the same (0.1666 to 0.1667)'],
] as const)('%s are what is left when nobody weighs', async ([weights, place, what]) => {
  expect(await lintExample(rule, spec(weights))).toEqual([
    `${place} All ${what}, and no \`because\` says why; weights must say which faults do the most harm.`,
  ])
})

test.for<[string, string]>([
  ['two halves are often meant', spec('0.5 0.5')],
  ['somebody weighed', spec('0.4 0.3 0.3')],
  ['somebody weighed finely', spec('0.345 0.33 0.325')],
  ['the reason stands at a category', spec('0.34 0.33 0.33', '', ', because: All three cost a call')],
  ['the reason stands at the rubric', spec('0.34 0.33 0.33', '  because: All three cost a call')],
])('%s', async ([, text]) => {
  expect(await lintExample(rule, text)).toEqual([])
})
