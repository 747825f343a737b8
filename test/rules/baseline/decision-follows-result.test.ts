import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/decision-follows-result.ts'
import { exampleBaseline, exampleEvidence, exampleRates } from '../../../src/rules/example-evidence.ts'
import type { BaselineRecord } from '../../../src/spec/record.ts'
import { findings } from '../../support/check-example.ts'

const decided = (outcome: string, more = '') =>
  `baseline: {decision: {outcome: ${outcome}, because: B}${more}}`

/** What is found about a decision after so many of so many passed. */
function find(
  yaml: string,
  [passed, judged]: readonly [number, number],
  parts: Partial<BaselineRecord> = {},
  options = {},
  changed: string[] = [],
) {
  const rates = exampleRates(passed, judged)
  const baseline = exampleBaseline({ planned: judged, rates, ...parts }, changed)
  return findings(rule, yaml, options, exampleEvidence({ baseline }))
}

test.for(['stop', 'prompt_engineering'])('`%s` is opposed to a base model that clearly fails', (outcome) => {
  expect(find(decided(outcome), [2, 16])).toEqual([
    {
      at: ['baseline', 'decision', 'outcome'],
      message: `The decision is \`${outcome}\`, but in results/baseline.json 2 of 16 conversations passed, which is clearly below 0.5: the base model is not enough; the decision must follow from the result.`,
      hint: 'Decide anew, or silence this rule with the reason that weighs more.',
    },
  ])
})

test('`fine_tune` is opposed to a base model that clearly passes', () => {
  expect(find(decided('fine_tune'), [16, 16]).map(({ message }) => message)).toEqual([
    'The decision is `fine_tune`, but in results/baseline.json 16 of 16 conversations passed, which is clearly above 0.7: the base model may be enough; the decision must follow from the result.',
  ])
})

test('the bands are those of the spec', () => {
  const bands = ', bands: {needed_below: 0.2, sufficient_above: 0.95}'
  expect(find(decided('stop', bands), [2, 16])).toEqual([])
  expect(find(decided('fine_tune', bands), [16, 16])).toEqual([])
  expect(find(decided('stop', ', bands: {needed_below: 1, sufficient_above: 1}'), [8, 16]).length).toBe(1)
  expect(find(decided('fine_tune', ', bands: {needed_below: 0, sufficient_above: 0}'), [8, 16]).length).toBe(
    1,
  )
})

// The method's table: 3 of 10 lies below 50 % with a chance of .887, 16 of 20 above 70 % with .802.
test.for([
  ['stop', 3, 10],
  ['prompt_engineering', 8, 20],
  ['fine_tune', 16, 20],
  ['fine_tune', 0, 16],
  ['stop', 16, 16],
  ['prompt_engineering', 16, 16],
] as const)('`%s` after %d of %d is a person’s to weigh', ([outcome, passed, judged]) => {
  expect(find(decided(outcome), [passed, judged])).toEqual([])
})

test('how sure is sure enough is an option', () => {
  expect(find(decided('stop'), [3, 10], {}, { certainty: 0.88 }).length).toBe(1)
  expect(find(decided('stop'), [3, 10], {}, { certainty: 0.89 })).toEqual([])
})

test('a base model that failed a safety gate is rightly tuned, however often it passes', () => {
  expect(find(decided('fine_tune'), [48, 50], { rates: exampleRates(48, 50, 1) })).toEqual([])
})

test('a result that allows no decision opposes none', () => {
  expect(find(decided('stop'), [2, 16], { complete: false })).toEqual([])
  expect(find(decided('stop'), [2, 16], { provisional: true })).toEqual([])
  expect(find(decided('stop'), [2, 16], {}, {}, ['scoring'])).toEqual([])
  expect(find('baseline: {scenarios: 16}', [2, 16])).toEqual([])
  expect(findings(rule, decided('stop'), {}, exampleEvidence())).toEqual([])
})
