import type { Taxonomy } from '../../spec/taxonomy.ts'
import { inAnyOrder } from './canonical-text.ts'
import { type Part, valuesOf } from './part.ts'

/** What users bring, part by part. */
export function* taxonomyParts({ topics, edge_cases, dimensions, conditional }: Taxonomy): Generator<Part> {
  for (const [name, { weight, description, subtopics }] of Object.entries(topics)) {
    yield { kind: 'topic', name, value: { weight, description, subtopics: valuesOf(subtopics) } }
  }
  yield { kind: 'edge_share', value: edge_cases.share }
  for (const [name, value] of Object.entries(edge_cases.types)) yield { kind: 'edge_type', name, value }
  for (const [name, values] of Object.entries(dimensions)) {
    yield { kind: 'dimension', name, value: valuesOf(values) }
  }
  const conditions = conditional.map(({ when, dimension, weights }) => ({ when, dimension, weights }))
  yield { kind: 'conditional', value: inAnyOrder(conditions) }
}
