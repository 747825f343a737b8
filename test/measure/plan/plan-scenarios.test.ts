import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Factor } from '../../../src/measure/plan/factor.ts'
import { createPairTable } from '../../../src/measure/plan/pair-table.ts'
import { type PlanKind, planScenarios } from '../../../src/measure/plan/plan-scenarios.ts'
import { designOf, planOf, planSpec } from '../../support/read-plan.ts'

const design = await designOf(planSpec)
const kinds: PlanKind[] = ['quota', 'pairwise', 'independent']

const tally = (values: Iterable<string | undefined>) => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1
  return counts
}

test.for([
  [10, 2],
  [20, 3],
  [12, 2],
  [3, 1],
  [100, 15],
])('of %i scenarios %i are edge cases under quotas and pairs, whatever the seed', ([count, edges]) => {
  for (const kind of ['quota', 'pairwise'] as const) {
    for (const seed of [1, 2, 3]) {
      const { scenarios } = planOf(design, { kind, seed, count: count! })
      expect(scenarios.filter(({ values }) => 'edge_case' in values)).toHaveLength(edges!)
    }
  }
})

test('every value without a condition gets its quota', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(1000), (count, seed) => {
      const { scenarios } = planOf(design, { seed, count })
      const topics = tally(scenarios.map(({ values }) => values.topic))
      for (const [name, weight] of Object.entries({ lost_item: 0.5, pick_up: 0.3, complaint: 0.2 }))
        expect(Math.abs((topics[name] ?? 0) - weight * count)).toBeLessThan(1)
      const styles = tally(scenarios.map(({ values }) => values.style))
      for (const [name, weight] of Object.entries({ terse: 0.3, casual: 0.7 }))
        expect(Math.abs((styles[name] ?? 0) - weight * count)).toBeLessThan(1)
    }),
    { numRuns: 40 },
  )
})

test('conditions hold in every plan, and the one that names most decides', () => {
  for (const kind of kinds) {
    const { scenarios } = planOf(design, { kind, count: 200 })
    for (const { values } of scenarios) {
      if (values.topic === 'complaint') expect(values.stance).not.toBe('open')
      else expect(values.stance).not.toBe('furious')
      if (values.topic === 'complaint' && values.edge_case === 'hostile')
        expect(values.stance).toBe('furious')
      if (values.subtopic === 'pet') expect(values.urgency).toBe('extreme')
    }
  }
})

test('a subtopic is one of its own topic, and a topic without subtopics has none', () => {
  const own: Record<string, string[]> = { lost_item: ['bag', 'phone', 'pet'], pick_up: ['where', 'when'] }
  for (const kind of kinds)
    for (const { values } of planOf(design, { kind, count: 60 }).scenarios)
      expect(own[values.topic!] ?? [undefined]).toContain(values.subtopic)
})

test('a larger independent plan begins with the smaller one', () => {
  const [small, large] = [12, 40].map((count) => planOf(design, { kind: 'independent', count }))
  expect(large!.scenarios.slice(0, 12)).toEqual(small!.scenarios)
})

test('another field moves no other in an independent plan', async () => {
  const more = await designOf(
    planSpec.replace('  attributes:\n', '  attributes:\n    hat: {yes: 0.5, no: 0.5}\n'),
  )
  const [before, after] = [design, more].map(
    (one) => planOf(one, { kind: 'independent', count: 30 }).scenarios,
  )
  const stripped = after!.map(({ persona, ...scenario }) => {
    const { hat: _, ...attributes } = persona!.attributes
    return { ...scenario, persona: { ...persona, attributes } }
  })
  expect(stripped).toEqual(before)
})

// Twelve dimensions with 46 values, as in the study that the default rests on.
const sizes = [7, 3, 3, 4, 4, 5, 4, 3, 3, 4, 3, 3]
const weightsOf: Record<number, number[]> = {
  3: [0.3, 0.5, 0.2],
  4: [0.4, 0.25, 0.15, 0.2],
  5: [0.15, 0.5, 0.25, 0.05, 0.05],
  7: [0.25, 0.2, 0.15, 0.15, 0.1, 0.1, 0.05],
}
const twelve: Factor[] = sizes.map((size, index) => {
  const choice = { values: weightsOf[size]!.map((_, value) => `v${value}`), weights: weightsOf[size]! }
  return { name: `f${index}`, values: choice.values, dependsOn: [], choice: () => choice, paired: true }
})

function shareOfPairs(kind: PlanKind, count: number, seed: number): number {
  const scenarios = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, fixed: new Map() }))
  const pairs = createPairTable(twelve)
  for (const row of planScenarios({ factors: twelve, kind, seed, scenarios })) {
    const before = new Map<string, string>()
    for (const { name } of twelve) {
      pairs.beside(name, before)?.cover(row.get(name)!)
      before.set(name, row.get(name)!)
    }
  }
  return pairs.covered() / pairs.possible
}

test('twenty scenarios cover more pairs with quotas than by chance, and most when pairs are sought', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const [independent, quota, pairwise] = (['independent', 'quota', 'pairwise'] as const).map((kind) =>
      shareOfPairs(kind, 20, seed),
    )
    expect(quota).toBeGreaterThan(independent!)
    expect(quota).toBeGreaterThan(0.674)
    expect(pairwise).toBeGreaterThan(0.833)
  }
  expect(shareOfPairs('pairwise', 47, 1)).toBe(1)
})

test('a plan of many scenarios is drawn as its weights say, also in pairs', () => {
  const { rows } = planOf(design, { count: 4000 })
  const both = rows.filter(
    (row) => row.get('style') === 'terse' && row.get('persona.language_level') === 'learner',
  )
  expect(both.length / 4000).toBeCloseTo(0.09, 1)
})
