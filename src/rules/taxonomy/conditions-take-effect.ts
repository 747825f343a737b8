import { show } from '../../spec/show.ts'
import type { ConditionalWeightsSpec } from '../../spec/taxonomy.ts'
import { defineRule } from '../rule.ts'
import { usualWeights } from '../usual-weights.ts'

export default defineRule({
  id: 'taxonomy/conditions-take-effect',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every condition changes something, for some of the scenarios, and stands there once.',
  why: 'A condition looks the same in a review whether it works or not. One that repeats the weights which hold anyway, or that stands below another with the same `when`, says something about the data that is not so; one that always holds makes the weights above it untrue.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {stance: {open: 0.7, guarded: 0.3}}
  conditional:
    - {when: {topic: faults}, dimension: stance, weights: {guarded: 0.3, open: 0.7}}
    - {when: {topic: billing}, dimension: stance, weights: {open: 1}}
    - {when: {topic: billing}, dimension: stance, weights: {guarded: 1}}
    - {when: {}, dimension: difficulty, weights: {hard: 1}}`,
      finds: [
        'taxonomy.conditional[0].weights',
        'taxonomy.conditional[2].when',
        'taxonomy.conditional[3].when',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {stance: {open: 0.7, guarded: 0.3}}
  conditional:
    - {when: {topic: billing}, dimension: stance, weights: {open: 0.3, guarded: 0.7}}
    - {when: {topic: billing}, dimension: difficulty, weights: {hard: 1}}
    - {when: {topic: billing, difficulty: hard}, dimension: stance, weights: {open: 1}}`,
    },
  ],
  *check(design) {
    const first = new Map<string, number>()
    const usual = usualWeights(design)
    const mixed = mixedDimensions(design.taxonomy.conditional)
    for (const [index, { when, dimension, weights }] of design.taxonomy.conditional.entries()) {
      const key = JSON.stringify([dimension, ...Object.entries(when).sort()])
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, index)
      if (Object.keys(when).length === 0) {
        yield {
          at: ['taxonomy', 'conditional', index, 'when'],
          message: '`when` names nothing, so that the condition always holds; it must name a value.',
          hint: `Write these weights where ${show(dimension)} is defined, and remove the condition.`,
        }
      } else if (earlier !== undefined) {
        yield {
          at: ['taxonomy', 'conditional', index, 'when'],
          message: `This condition on ${show(dimension)} has the \`when\` of an earlier one; only one of them can decide.`,
          hint: 'Merge the two, or remove one.',
          related: [{ at: ['taxonomy', 'conditional', earlier, 'when'], message: 'the earlier one' }],
        }
      } else if (Object.keys(weights).length === 0) {
        yield {
          at: ['taxonomy', 'conditional', index, 'weights'],
          message: `This condition gives ${show(dimension)} no weights; a condition must change something.`,
          hint: 'Write the weights that hold under it, or remove the condition.',
        }
      } else if (!mixed.has(dimension) && isSame(usual(dimension), weights)) {
        yield {
          at: ['taxonomy', 'conditional', index, 'weights'],
          message: `Under this condition ${show(dimension)} has the weights that it has anyway; a condition must change something.`,
          hint: 'Remove the condition, or write the weights that hold under it.',
        }
      }
    }
  },
})

// Dimensions whose conditions ask for different names, so that two may hold at once. One of them may then undo another
// for a part of its cases, and what it repeats is no accident.
function mixedDimensions(conditional: readonly ConditionalWeightsSpec[]): Set<string> {
  const asked = new Map<string, string>()
  const mixed = new Set<string>()
  for (const { when, dimension } of conditional) {
    const names = JSON.stringify(Object.keys(when).sort())
    if ((asked.get(dimension) ?? names) !== names) mixed.add(dimension)
    asked.set(dimension, names)
  }
  return mixed
}

function isSame(usual: ReadonlyMap<string, number>, weights: Readonly<Record<string, number>>): boolean {
  const drawn = Object.entries(weights).filter(([, weight]) => weight > 0)
  return (
    drawn.length > 0 &&
    drawn.length === usual.size &&
    drawn.every(([name, weight]) => usual.get(name) === weight)
  )
}
