import { equalShares } from '../../spec/decimal.ts'
import { oncePer } from '../../spec/once-per.ts'
import type { EdgeCases, EdgeType, Taxonomy, TaxonomySpec, Topic, TopicSpec } from '../../spec/taxonomy.ts'
import { defaultDimensions, dimensionMeanings } from './defaults/dimensions.ts'
import { equalWeights, expandWeights } from './weights.ts'

/** Share of scenarios that are edge cases: the seed's "~15%". */
const defaultEdgeShare = 0.15

export function expandTaxonomy(spec: TaxonomySpec): Taxonomy {
  const topics: Record<string, Topic> = {}
  for (const [name, topic] of Object.entries(spec.topics)) topics[name] = expandTopic(topic)
  return {
    topics,
    edge_cases: expandEdgeCases(spec.edge_cases),
    dimensions: expandDimensions(spec.dimensions ?? {}),
    conditional: spec.conditional ?? [],
  }
}

function expandTopic(topic: number | TopicSpec): Topic {
  const written = typeof topic === 'number' ? { weight: topic } : topic
  const subtopics = written.subtopics ?? []
  return {
    ...written,
    subtopics: Array.isArray(subtopics) ? equalWeights(subtopics) : expandWeights(subtopics),
  }
}

function expandEdgeCases(spec: TaxonomySpec['edge_cases'] = []): EdgeCases {
  const written = Array.isArray(spec) ? { types: spec } : spec
  const { types } = written
  const named: [string, number | Partial<EdgeType>][] = Array.isArray(types)
    ? types.map((name) => [name, {}])
    : Object.entries(types)
  // Weights are all or nothing: a type without one beside types that have one gets none, and the rule on sums says so.
  const weighted = named.some(([, type]) => typeof type === 'number' || type.weight !== undefined)
  const shares = equalShares(named.length)
  const full = named.map(([name, type], index): [string, EdgeType] => {
    const weight = weighted ? 0 : shares[index]!
    return [name, typeof type === 'number' ? { weight: type } : { ...type, weight: type.weight ?? weight }]
  })
  return { ...written, share: written.share ?? defaultEdgeShare, types: Object.fromEntries(full) }
}

function expandDimensions(spec: NonNullable<TaxonomySpec['dimensions']>): Taxonomy['dimensions'] {
  const full: Taxonomy['dimensions'] = {}
  for (const [name, weights] of Object.entries(usualDimensions(defaultDimensions))) {
    const written = own(spec, name)
    if (written === undefined) full[name] = weights
    else if (written) full[name] = expandWeights(written, own(dimensionMeanings, name))
  }
  for (const [name, written] of Object.entries(spec)) {
    if (written && !Object.hasOwn(defaultDimensions, name)) full[name] = expandWeights(written)
  }
  return full
}

// What a spec leaves out is the same for all specs, and made once.
const usualDimensions = oncePer((dimensions: typeof defaultDimensions): Taxonomy['dimensions'] => {
  const full: Taxonomy['dimensions'] = {}
  for (const [name, weights] of Object.entries(dimensions)) {
    full[name] = expandWeights(weights, dimensionMeanings[name])
  }
  return full
})

// A dimension may have any name, that of a method of objects included.
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
