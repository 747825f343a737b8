import { taxonomyValues, unweightedTypes } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'
import { uniformOptions, uniformWeights } from '../uniform-weights.ts'

export default defineRule({
  id: 'taxonomy/weights-considered',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'Written weights differ, or say why they do not.',
  why: 'Equal weights are what a list gets before anybody has looked: real requests come in few kinds that are frequent and many that are rare. Whoever writes four times 0.25 says that it was measured, or should say why it was not. A bare list claims nothing, and is left alone.',
  needs: ['taxonomy'],
  options: uniformOptions,
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.25, faults: 0.25, moving: 0.25, contracts: 0.25}
  dimensions: {vessel: {sail: 0.33, engine: 0.33, oars: 0.34}}`,
      finds: ['taxonomy.topics', 'taxonomy.dimensions.vessel'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.5, subtopics: [too_high, paid_twice, refund]}
    faults: 0.3
    moving: 0.2
  edge_cases: [hostile, legal_threat, out_of_scope]
  dimensions:
    vessel: {sail: {weight: 0.33, because: Equal in the log of 2025}, engine: 0.33, oars: 0.34}`,
    },
  ],
  *check(design, options) {
    const written = design.spec.taxonomy?.edge_cases
    for (const drawn of taxonomyValues(design)) {
      if (drawn.dimension === 'edge_case') {
        // A type has no `because`; that of the share speaks for its types. Where a weight is missing, there is an error.
        if (design.taxonomy.edge_cases.because !== undefined || unweightedTypes(written).length > 0) continue
      }
      yield* uniformWeights(drawn, options)
    }
  },
})
