import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/distinct-openings.ts'
import { findings, places } from '../../support/check-example.ts'

const scenarios = (...items: object[]) =>
  JSON.stringify({ baseline: { scenarios: items.map((item, index) => ({ id: `s${index}`, ...item })) } })

test('names both scenarios', () => {
  expect(findings(rule, scenarios({ opening: 'Where is it?' }, { opening: 'where  is it?' }))).toMatchObject([
    {
      at: ['baseline', 'scenarios', 1, 'opening'],
      message:
        'Scenario "s1" opens as "s0" does and fixes the same values; each scenario should test something of its own.',
      related: [{ at: ['baseline', 'scenarios', 0, 'opening'] }],
    },
  ])
})

test('the order of values makes no difference', () => {
  const opening = 'It blows hard.'
  expect(
    places(
      rule,
      scenarios(
        { opening, values: { topic: 'a', stance: 'open' } },
        { opening, values: { stance: 'open', topic: 'a' } },
      ),
    ),
  ).toEqual(['baseline.scenarios[1].opening'])
})

test('every repetition is named', () => {
  const same = { opening: 'It blows hard.' }
  expect(places(rule, scenarios(same, same, same))).toHaveLength(2)
})

test.for([
  [scenarios({ opening: 'Where is it?', values: { topic: 'a' } }, { opening: 'Where is it?' })],
  [scenarios({ opening: 'Where is it?' }, { opening: 'Where is it' })],
  [scenarios({ values: { topic: 'a' } }, { values: { topic: 'a' } })],
  ['baseline: {scenarios: 12}'],
] as const)('%s are distinct', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
