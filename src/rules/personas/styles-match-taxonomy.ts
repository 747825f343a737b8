import { show } from '../../spec/show.ts'
import { dimensionNames, unknownNames } from '../known-names.ts'
import { defineRule } from '../rule.ts'

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
    if (conditional.length === 0) return
    const known = dimensionNames(design)
    for (const [index, { when, dimension, weights }] of conditional.entries()) {
      for (const [name, value] of Object.entries(when)) {
        const at = ['taxonomy', 'conditional', index, 'when', name] as const
        yield* unknownNames(known, name, [value], (wrong) => [at, wrong === undefined ? 'rename' : 'set'])
      }
      yield* unknownNames(known, dimension, Object.keys(weights), (value) =>
        value === undefined
          ? [['taxonomy', 'conditional', index, 'dimension'], 'set']
          : [['taxonomy', 'conditional', index, 'weights', value], 'rename'],
      )
    }
  },
})
