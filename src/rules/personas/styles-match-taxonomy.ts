import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule, type Finding } from '../rule.ts'

/** Where the values stand that are drawn beside the dimensions, by the name that conditions use. */
const homes = {
  topic: 'taxonomy.topics',
  subtopic: 'taxonomy.topics',
  edge_case: 'taxonomy.edge_cases',
  style: 'personas.styles',
}

export default defineRule({
  id: 'personas/styles-match-taxonomy',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'Conditions name styles, topics, dimensions and values that exist, and styles stand in one place.',
  why: 'Style is drawn with the persona and everything else with the taxonomy, so that a name which only one of the two knows never comes up. The condition then looks as if it held, and no generated conversation follows it.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions:
    style: {terse: 0.4, formal: 0.6}
  conditional:
    - {when: {topic: biling}, dimension: stance, weights: {skeptical: 0.6, furious: 0.4}}
    - {when: {style: laconic}, dimension: presentation, weights: {vague: 1}}
    - {when: {mood: low}, dimension: dificulty, weights: {hard: 1}}
personas:
  styles: {terse: 0.4, formal: 0.6}`,
      finds: [
        'taxonomy.dimensions.style',
        'taxonomy.conditional[0].when.topic',
        'taxonomy.conditional[0].weights.furious',
        'taxonomy.conditional[1].when.style',
        'taxonomy.conditional[2].when.mood',
        'taxonomy.conditional[2].dimension',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: [hostile, legal_threat]
  conditional:
    - {when: {topic: billing}, dimension: stance, weights: {skeptical: 0.6, open: 0.4}}
    - {when: {edge_case: hostile, style: terse}, dimension: presentation, weights: {clear: 1}}
    - {when: {difficulty: hard}, dimension: style, weights: {formal: 1}}
personas:
  styles: {terse: 0.4, formal: 0.6}`,
    },
  ],
  *check(design) {
    const { dimensions, conditional } = design.taxonomy
    for (const [name, home] of Object.entries(homes)) {
      if (!Object.hasOwn(dimensions, name)) continue
      yield {
        at: ['taxonomy', 'dimensions', name],
        message: `Dimension ${show(name)} would be drawn a second time beside \`${home}\`; it must stand in one place.`,
        hint: `Move its values to \`${home}\`.`,
      }
    }
    const known = drawnValues(design)
    for (const [index, { when, dimension, weights }] of conditional.entries()) {
      for (const [name, value] of Object.entries(when)) {
        const at = ['taxonomy', 'conditional', index, 'when', name] as const
        yield* unknownName(known, name, [value], (wrong) =>
          wrong === undefined ? [at, 'rename'] : [at, 'set'],
        )
      }
      yield* unknownName(known, dimension, Object.keys(weights), (value) =>
        value === undefined
          ? [['taxonomy', 'conditional', index, 'dimension'], 'set']
          : [['taxonomy', 'conditional', index, 'weights', value], 'rename'],
      )
    }
  },
})

interface Names {
  all: ReadonlySet<string>
  inOrder: readonly string[]
}

// Values by the name under which a condition may speak of them; undefined while their section is not started.
function drawnValues({ taxonomy, personas }: DesignWith<'taxonomy'>): Map<string, Names | undefined> {
  const { topics, edge_cases, dimensions } = taxonomy
  return new Map([
    ...Object.entries(dimensions).map(([name, values]) => [name, names(Object.keys(values))] as const),
    ['topic', names(Object.keys(topics))],
    ['subtopic', names(Object.values(topics).flatMap(({ subtopics }) => Object.keys(subtopics)))],
    ['edge_case', names(Object.keys(edge_cases.types))],
    ['style', personas && names(Object.keys(personas.styles))],
  ])
}

function names(inOrder: string[]): Names {
  return { all: new Set(inOrder), inOrder }
}

/** Where a name stands, and whether it stands there as a value or as a key. */
type Place = readonly [at: DesignPath, change: 'set' | 'rename']

function* unknownName(
  known: Map<string, Names | undefined>,
  name: string,
  values: string[],
  at: (value?: string) => Place,
): Generator<Finding> {
  if (!known.has(name)) {
    yield unknown(at(), `${show(name)} is no dimension of this design`, name, [...known.keys()])
    return
  }
  const exist = known.get(name)
  for (const value of values) {
    if (exist === undefined || exist.all.has(value)) continue
    yield unknown(at(value), `${show(value)} is no value of \`${name}\``, value, exist.inOrder)
  }
}

function unknown([at, change]: Place, problem: string, name: string, known: readonly string[]): Finding {
  const shown = known.slice(0, 12)
  const more = known.length > shown.length ? `, or one of ${known.length - shown.length} others` : ''
  // Among hundreds of names the search is slow, and a near one is likely to be near by chance.
  const meant = known.length <= 100 ? didYouMean(name, known) : undefined
  return {
    at,
    message: `${problem}; ${known.length === 0 ? 'none is defined' : `it must be ${list(shown, 'or')}${more}`}.`,
    hint: meant && `Did you mean \`${meant}\`?`,
    ...(meant && {
      suggestions: [
        {
          title: `Name \`${meant}\` instead.`,
          changes: [change === 'set' ? { at, set: meant } : { at, rename: meant }],
        },
      ],
    }),
  }
}
