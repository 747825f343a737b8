import { multiply, subtract } from '../../spec/decimal.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Path } from '../../spec/path.ts'
import type { Personas } from '../../spec/personas.ts'
import type { ConditionalWeightsSpec } from '../../spec/taxonomy.ts'
import type { Share, Text, WeightedValue } from '../../spec/values.ts'
import { formatPercent, oneLine } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, markDefaults, provenance, reason } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

/** A value of a dimension, a subtopic or an edge type, and how often it is drawn. */
export interface DrawnValue {
  /** Its name in the spec. */
  name: string
  /** Share of draws that take this value. Weights of siblings sum to 1. */
  weight: Share
  /** What the value means. */
  description?: Text
}

/** A subtopic. Under the topic `edge_cases` it is an edge type. */
export interface DrawnSubtopic extends DrawnValue {
  /** What a good answer does; only edge types say it. */
  handling?: Text
}

/** A topic as it is drawn. */
export interface DrawnTopic extends DrawnValue {
  /** The kinds of request inside the topic. */
  subtopics?: DrawnSubtopic[]
}

/** The distribution that scenarios are drawn from. */
export interface DrawnTaxonomy {
  /**
   * WHAT users ask about. Where the design has edge cases, `edge_cases` stands last with its share of all scenarios,
   * and the weights of the others are scaled to what it leaves.
   */
  topics: DrawnTopic[]
  /** The other dimensions, by name. `style` stands here with its weights; its word limits stand in the persona template. */
  dimensions?: Record<string, DrawnValue[]>
  /** Weights that hold only under a condition. Without them all draws are independent. */
  conditional?: ConditionalWeightsSpec[]
}

/** What `config/input-taxonomy.yaml` holds. */
export interface TaxonomyFile {
  /** The distribution that scenarios are drawn from. */
  taxonomy: DrawnTaxonomy
}

export const inputTaxonomy = defineArtifact({
  path: 'config/input-taxonomy.yaml',
  summary:
    'What users bring: weighted topics with edge cases, and the dimensions that scenarios are drawn from.',
  readBy: 'The code that draws the scenarios of the training data, and that of the baseline.',
  needs: ['taxonomy'],
  text(design, specName) {
    return yamlText({ head: head(specName, design), data: taxonomyView(design), remarks: remarks(design) })
  },
})

function head(specName: string, { domain, taxonomy }: DesignWith<'taxonomy'>): string[] {
  return [
    provenance(specName),
    '',
    `Input taxonomy of ${oneLine(domain.title)}.`,
    'Draw one topic by its weight, then a subtopic, then a value of every dimension; all draws are independent unless',
    '`conditional` says otherwise. A draw of `edge_cases` takes its subtopic as the edge type, and lays it over one of',
    'the ordinary topics. Weights of siblings sum to 1. `handling` is what a good answer does: for the assistant and the',
    'judges, never for the simulated user.',
    ...(taxonomy.conditional.length > 0 ? conditions : []),
  ]
}

const conditions = [
  'A condition holds where everything that its `when` names was drawn; draw that before its `dimension`. Its `weights` then',
  'stand in the place of those of the dimension, and values that they leave out are not drawn. Of several conditions that',
  'hold for one dimension, the one that names most decides, and among those the first.',
]

/** The data of the artifact, in the seed's key names. */
function taxonomyView({ taxonomy, personas }: DesignWith<'taxonomy'>): TaxonomyFile {
  const { edge_cases } = taxonomy
  const hasEdges = Object.keys(edge_cases.types).length > 0
  const ordinary = hasEdges ? subtract(1, edge_cases.share) : 1
  // Topics are scaled by what edge cases leave, so that a plain weighted sampler over the list is right.
  const topics = Object.entries(taxonomy.topics).map(([name, topic]): DrawnTopic => {
    const { description, subtopics } = topic
    return {
      name,
      weight: multiply(topic.weight, ordinary),
      ...compact({ description, subtopics: drawn(subtopics) }),
    }
  })
  const edgeTypes = Object.entries(edge_cases.types).map(
    ([name, { weight, description, handling }]): DrawnSubtopic => ({
      name,
      weight,
      ...compact({ description, handling }),
    }),
  )
  const edges: DrawnTopic = { name: 'edge_cases', weight: edge_cases.share, subtopics: edgeTypes }
  return {
    taxonomy: {
      topics: hasEdges ? [...topics, edges] : topics,
      ...compact({
        dimensions: compact({
          ...(personas && { style: styles(personas) }),
          ...Object.fromEntries(
            Object.entries(taxonomy.dimensions).map(([name, values]) => [name, drawn(values)]),
          ),
        }) as Record<string, DrawnValue[]>,
        conditional: taxonomy.conditional,
      }),
    },
  }
}

function drawn(values: Record<string, WeightedValue>): DrawnValue[] {
  return Object.entries(values).map(([name, { weight, description }]) => ({
    name,
    weight,
    ...compact({ description }),
  }))
}

function styles({ styles }: Personas): DrawnValue[] {
  return Object.entries(styles).map(([name, { weight }]) => ({ name, weight }))
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
          'One draw with `communication_style` of persona-template.yaml, where the word limits stand.',
        )
      : []),
    ...Object.keys(taxonomy.dimensions).flatMap((name) =>
      markDefaults(design, ['taxonomy', 'dimensions', name], ['taxonomy', 'dimensions', name]),
    ),
    ...reasons(design, edgeIndex),
  ]
}

function reasons({ taxonomy }: DesignWith<'taxonomy'>, edgeIndex: number): Remark[] {
  const topics = ['taxonomy', 'topics']
  return [
    ...ofWeights(taxonomy.topics, topics),
    ...Object.values(taxonomy.topics).flatMap(({ subtopics }, index) =>
      ofWeights(subtopics, [...topics, index, 'subtopics']),
    ),
    ...reason(taxonomy.edge_cases.because, [...topics, edgeIndex, 'weight']),
    ...Object.entries(taxonomy.dimensions).flatMap(([name, values]) =>
      ofWeights(values, ['taxonomy', 'dimensions', name]),
    ),
  ]
}

function ofWeights(values: Record<string, { because?: string }>, at: Path): Remark[] {
  return Object.values(values).flatMap(({ because }, index) => reason(because, [...at, index, 'weight']))
}
