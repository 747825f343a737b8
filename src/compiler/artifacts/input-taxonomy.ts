import { multiply, subtract } from '../../spec/decimal.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { WeightedValue } from '../../spec/values.ts'
import { formatPercent } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, markDefaults, provenance } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

export const inputTaxonomy = defineArtifact({
  path: 'config/input-taxonomy.yaml',
  summary:
    'What users bring: weighted topics with edge cases, and the dimensions that scenarios are drawn from.',
  needs: ['taxonomy'],
  text(design, specName) {
    const data = { taxonomy: taxonomyView(design) }
    return yamlText({ head: head(specName, design), data, remarks: remarks(design) })
  },
})

function head(specName: string, { domain }: DesignWith<'taxonomy'>): string[] {
  return [
    provenance(specName),
    '',
    `Input taxonomy of ${domain.title.replace(/\s+/g, ' ')}.`,
    'Draw one topic by its weight, then a subtopic, then a value of every dimension; all draws are independent unless',
    '`conditional` says otherwise. A draw of `edge_cases` takes its subtopic as the edge type, and lays it over one of',
    'the ordinary topics. Weights of siblings sum to 1.',
  ]
}

/** The data of the artifact, in the seed's key names. */
function taxonomyView({ taxonomy, personas }: DesignWith<'taxonomy'>) {
  const { edge_cases } = taxonomy
  const hasEdges = Object.keys(edge_cases.types).length > 0
  const ordinary = hasEdges ? subtract(1, edge_cases.share) : 1
  // Topics are scaled by what edge cases leave, so that a plain weighted sampler over the list is right.
  const topics = Object.entries(taxonomy.topics).map(([name, topic]) =>
    compact({
      name,
      weight: multiply(topic.weight, ordinary),
      description: topic.description,
      subtopics: weighted(topic.subtopics),
    }),
  )
  const edgeTypes = Object.entries(edge_cases.types).map(([name, type]) =>
    compact({ name, weight: type.weight, description: type.description, handling: type.handling }),
  )
  return compact({
    topics: hasEdges
      ? [...topics, { name: 'edge_cases', weight: edge_cases.share, subtopics: edgeTypes }]
      : topics,
    dimensions: compact({
      style: personas && Object.entries(personas.styles).map(([name, { weight }]) => ({ name, weight })),
      ...Object.fromEntries(
        Object.entries(taxonomy.dimensions).map(([name, values]) => [name, weighted(values)]),
      ),
    }),
    conditional: taxonomy.conditional,
  })
}

function weighted(values: Record<string, WeightedValue>) {
  return Object.entries(values).map(([name, { weight, description }]) =>
    compact({ name, weight, description }),
  )
}

function remarks(design: DesignWith<'taxonomy'>): Remark[] {
  const { taxonomy, personas } = design
  const edgeIndex = Object.keys(taxonomy.topics).length
  const share = formatPercent(taxonomy.edge_cases.share)
  const hasEdges = Object.keys(taxonomy.edge_cases.types).length > 0
  return [
    {
      at: ['taxonomy', 'topics'],
      text: `WHAT users ask about.${hasEdges ? ` Edge cases are ${share} of all scenarios; the other topics share the rest.` : ''}`,
      place: 'above',
    },
    ...(hasEdges
      ? markDefault(design, ['taxonomy', 'edge_cases', 'share'], ['taxonomy', 'topics', edgeIndex, 'weight'])
      : []),
    {
      at: ['taxonomy', 'dimensions'],
      text: 'HOW they write, WHO they are, and how hard it is.',
      place: 'above',
    },
    ...(personas
      ? markDefaults(
          design,
          ['personas', 'styles'],
          ['taxonomy', 'dimensions', 'style'],
          'Word limits of the styles stand in persona-template.yaml.',
        )
      : []),
    ...Object.keys(taxonomy.dimensions).flatMap((name) =>
      markDefaults(design, ['taxonomy', 'dimensions', name], ['taxonomy', 'dimensions', name]),
    ),
  ]
}
