import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { sameDescriptions } from '../same-descriptions.ts'

export default defineRule({
  id: 'taxonomy/descriptions-distinct',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Topics, subtopics, edge types and values of a dimension are described in different words.',
  why: 'The description is all that the generating model and the judges know of a value. Two values under one description are one value with two names, mostly a copied line that was to be edited: the second kind of scenario never comes up.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, description: What is on the bill and why}
    faults: {weight: 0.4, description: what is on the bill and why}
  dimensions:
    difficulty:
      easy: {weight: 0.5, description: One request}
      hard: {weight: 0.5, description: One request}`,
      finds: ['taxonomy.topics.faults.description', 'taxonomy.dimensions.difficulty.hard.description'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, subtopics: {other: {weight: 1, description: Anything else}}}
    faults: {weight: 0.4, subtopics: {other: {weight: 1, description: Anything else}}}`,
    },
  ],
  *check({ spec, taxonomy: { topics, edge_cases, dimensions } }) {
    yield* sameDescriptions((name) => `Topic ${show(name)}`, topics, ['taxonomy', 'topics'])
    for (const [topic, { subtopics }] of Object.entries(topics)) {
      yield* sameDescriptions((name) => `Subtopic ${show(name)}`, subtopics, [
        'taxonomy',
        'topics',
        topic,
        'subtopics',
      ])
    }
    yield* sameDescriptions((name) => `Edge type ${show(name)}`, edge_cases.types, [
      'taxonomy',
      'edge_cases',
      'types',
    ])
    // Dimensions that are not written have descriptions of fdc's own.
    for (const name of Object.keys(spec.taxonomy?.dimensions ?? {})) {
      const values = dimensions[name]
      if (values)
        yield* sameDescriptions((value) => `Value ${show(value)} of ${show(name)}`, values, [
          'taxonomy',
          'dimensions',
          name,
        ])
    }
  },
})
