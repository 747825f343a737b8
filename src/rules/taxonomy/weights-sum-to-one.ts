import type { DesignWith } from '../../spec/design.ts'
import { show } from '../../spec/show.ts'
import { taxonomyValues, unweightedTypes, wrongSumOf } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'
import { roundingFix, tolerance, type WeightGroup, wrongSum } from '../wrong-sum.ts'

export default defineRule({
  id: 'taxonomy/weights-sum-to-one',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Weighted taxonomy with cross-product dimensions',
  summary: 'Weights of topics, of each topic’s subtopics, of edge types, dimensions and conditions sum to 1.',
  why: 'The weights are the distribution of the training data. A sum of 0.95 or 1.1 means that somebody changed one number and forgot its neighbours: what is generated is then not what was reviewed.',
  fixes: roundingFix,
  needs: ['taxonomy'],
  options: { tolerance },
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.5, faults: 0.35, moving: 0.2}
  dimensions:
    stance: {open: 0.6, guarded: 0.35}`,
      finds: ['taxonomy.topics.faults.weight', 'taxonomy.dimensions.stance.guarded.weight'],
    },
    {
      yaml: `taxonomy:
  topics: {billing: 1}
  edge_cases:
    types:
      hostile: 0.6
      legal_threat: {weight: 0.4}
      out_of_scope: {description: Asks about another company’s contract}`,
      finds: ['taxonomy.edge_cases.types.out_of_scope'],
    },
    {
      yaml: `taxonomy:
  topics: {billing: 0.33, faults: 0.33, moving: 0.33} # thirds`,
      finds: ['taxonomy.topics.billing.weight'],
      fixed: `taxonomy:
  topics: {billing: 0.34, faults: 0.33, moving: 0.33} # thirds`,
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.7, subtopics: [too_high, paid_twice, refund]}
    faults: {weight: 0.3, subtopics: {no_signal: 0.1, slow: 0.2, drops: 0.7}}
  edge_cases: [hostile, legal_threat, out_of_scope]`,
    },
  ],
  *check(design, options) {
    const unweighted = unweightedTypes(design.spec.taxonomy?.edge_cases)
    for (const name of unweighted) {
      yield {
        at: ['taxonomy', 'edge_cases', 'types', name],
        message: `Edge type ${show(name)} has no weight while others have one; it would never be drawn.`,
        hint: 'Give every edge type a weight, or none of them, which makes them equally likely.',
      }
    }
    for (const drawn of taxonomyValues(design)) {
      // Where a weight is missing, the sum is wrong for a reason that was already said.
      if (drawn.dimension === 'edge_case' && unweighted.length > 0) continue
      yield* wrongSumOf(drawn, options.tolerance)
    }
    for (const group of conditionalWeights(design)) yield* wrongSum(group, options.tolerance)
  },
})

function* conditionalWeights({ taxonomy }: DesignWith<'taxonomy'>): Generator<WeightGroup> {
  for (const [index, { dimension, weights }] of taxonomy.conditional.entries()) {
    const subject = `Conditional weights of ${show(dimension)}`
    yield { subject, weights, at: (name) => ['taxonomy', 'conditional', index, 'weights', name] }
  }
}
