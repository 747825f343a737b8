import { conditionedWeights, deadValues } from '../dead-values.ts'
import { taxonomyValues, unweightedTypes } from '../drawn-values.ts'
import { missingHardCases } from '../hard-cases.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/no-dead-values',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every topic, subtopic, edge type and value is drawn sometimes, if only under a condition.',
  why: 'A value with weight 0 reads as covered in every review and occurs in no conversation. What is not in the data is not learned, and this gap is the one that nobody looks for, because it is on the list.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4, moving: 0}
  edge_cases: {types: {hostile: 1, legal_threat: 0}}
  dimensions: {stance: {open: 0.7, skeptical: 0.3, resistant: 0}}`,
      finds: [
        'taxonomy.topics.moving.weight',
        'taxonomy.edge_cases.types.legal_threat.weight',
        'taxonomy.dimensions.stance.resistant.weight',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: 0.6
    faults: 0.4
    moving: {weight: 0, because: The desk for moves opens in spring}
  dimensions: {stance: {open: 0.7, skeptical: 0.3, resistant: 0}}
  conditional:
    - {when: {topic: billing}, dimension: stance, weights: {open: 0.5, resistant: 0.5}}`,
    },
  ],
  *check(design) {
    const isConditioned = conditionedWeights(design.taxonomy.conditional)
    // Of a `hard` without weight taxonomy/has-hard-cases says what that means.
    const { hard } = missingHardCases(design.taxonomy) ?? {}
    const written = design.spec.taxonomy?.edge_cases
    for (const drawn of taxonomyValues(design)) {
      // A type that was given no weight beside others that have one is an error of its own.
      if (drawn.dimension === 'edge_case' && unweightedTypes(written).length > 0) continue
      yield* deadValues(drawn, isConditioned, drawn.dimension === 'difficulty' ? hard : undefined)
    }
  },
})
