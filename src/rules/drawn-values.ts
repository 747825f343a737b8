import type { DesignPath, DesignWith } from '../spec/design.ts'
import { oncePer } from '../spec/once-per.ts'
import type { Personas } from '../spec/personas.ts'
import { show } from '../spec/show.ts'
import type { TaxonomySpec } from '../spec/taxonomy.ts'
import type { Finding } from './rule.ts'
import { wrongSumOfValues } from './wrong-sum.ts'

/** Values of which one is drawn by weight, as they were written. */
export interface DrawnValues {
  /** Plural, as it begins a sentence: "Topic weights". Words are made only where a finding needs them. */
  subject: () => string
  /** What one of them is called: `Topic "billing"`. */
  title: (name: string) => string
  /** The name under which conditions speak of them, where they may. */
  dimension?: string
  values: Readonly<Record<string, { weight: number; because?: string }>>
  /** Where they stand. */
  at: DesignPath
}

/** The taxonomy's weighted values: topics, their subtopics, edge types, dimensions. Bare lists have no weights. */
export const taxonomyValues = oncePer((design: DesignWith<'taxonomy'>): readonly DrawnValues[] => [
  ...eachOfTaxonomy(design),
])

function* eachOfTaxonomy({ spec, taxonomy }: DesignWith<'taxonomy'>): Generator<DrawnValues> {
  const { topics, edge_cases, dimensions } = taxonomy
  yield {
    subject: () => 'Topic weights',
    title: (name) => `Topic ${show(name)}`,
    dimension: 'topic',
    values: topics,
    at: ['taxonomy', 'topics'],
  }
  for (const [topic, { subtopics }] of Object.entries(topics)) {
    const written = spec.taxonomy!.topics[topic]
    // A list has no weights that somebody could have mistyped.
    if (typeof written !== 'object' || Array.isArray(written.subtopics)) continue
    yield {
      subject: () => `Subtopic weights of ${show(topic)}`,
      title: (name) => `Subtopic ${show(name)}`,
      dimension: 'subtopic',
      values: subtopics,
      at: ['taxonomy', 'topics', topic, 'subtopics'],
    }
  }
  if (hasEdgeWeights(spec.taxonomy!.edge_cases)) {
    yield {
      subject: () => 'Weights of edge types',
      title: (name) => `Edge type ${show(name)}`,
      dimension: 'edge_case',
      values: edge_cases.types,
      at: ['taxonomy', 'edge_cases', 'types'],
    }
  }
  for (const [dimension, values] of Object.entries(dimensions)) {
    yield {
      subject: () => `Weights of dimension ${show(dimension)}`,
      title: (name) => `Value ${show(name)} of ${show(dimension)}`,
      dimension,
      values,
      at: ['taxonomy', 'dimensions', dimension],
    }
  }
}

/** The personas' weighted values: styles, each attribute's values, trajectories. Weights of flaws are relative. */
export const personaValues = oncePer((personas: Personas): readonly DrawnValues[] => [
  ...eachOfPersonas(personas),
])

function* eachOfPersonas({ styles, attributes, trajectories }: Personas): Generator<DrawnValues> {
  yield {
    subject: () => 'Style weights',
    title: (name) => `Style ${show(name)}`,
    dimension: 'style',
    values: styles,
    at: ['personas', 'styles'],
  }
  for (const [attribute, values] of Object.entries(attributes)) {
    yield {
      subject: () => `Weights of attribute ${show(attribute)}`,
      title: (name) => `Value ${show(name)} of ${show(attribute)}`,
      values,
      at: ['personas', 'attributes', attribute],
    }
  }
  yield {
    subject: () => 'Trajectory weights',
    title: (name) => `Trajectory ${show(name)}`,
    values: trajectories,
    at: ['personas', 'trajectories'],
  }
}

/** The place of a value's weight. */
export function weightAt({ at }: DrawnValues, name: string): DesignPath {
  return [...at, name, 'weight'] as unknown as DesignPath
}

/** The finding about values that are drawn by weights that do not sum to 1. */
export function wrongSumOf(drawn: DrawnValues, tolerated: number): Iterable<Finding> {
  return wrongSumOfValues(drawn.subject, drawn.values, (name) => weightAt(drawn, name), tolerated)
}

/** Edge types without a weight where others have one. Nobody wrote that they are never drawn, and yet they are not. */
export function unweightedTypes(spec: TaxonomySpec['edge_cases'] = []): string[] {
  if (Array.isArray(spec) || Array.isArray(spec.types)) return []
  const types = Object.entries(spec.types)
  const bare = types.filter(([, type]) => typeof type !== 'number' && type.weight === undefined)
  return bare.length < types.length ? bare.map(([name]) => name) : []
}

function hasEdgeWeights(spec: TaxonomySpec['edge_cases'] = []): boolean {
  if (Array.isArray(spec) || Array.isArray(spec.types)) return false
  return Object.values(spec.types).some((type) => typeof type === 'number' || type.weight !== undefined)
}

/** The values that conditions know under a name; undefined where their section is not started or the name is unknown. */
export function valuesNamed(
  { taxonomy, personas }: DesignWith<'taxonomy'>,
  dimension: string,
): DrawnValues['values'] | undefined {
  if (dimension === 'topic') return taxonomy.topics
  if (dimension === 'edge_case') return taxonomy.edge_cases.types
  if (dimension === 'style') return personas?.styles
  return Object.hasOwn(taxonomy.dimensions, dimension) ? taxonomy.dimensions[dimension] : undefined
}
