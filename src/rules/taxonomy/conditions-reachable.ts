import { show } from '../../spec/show.ts'
import { conditionedWeights } from '../dead-values.ts'
import { valuesNamed } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/conditions-reachable',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every condition can hold.',
  why: 'A condition on a value that is never drawn, or on a subtopic of another topic, reads as if rare people were provided for. No generated conversation follows it, and no count in the data shows that it is missing.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, subtopics: [too_high]}
    faults: {weight: 0.4, subtopics: [no_signal]}
  dimensions: {vessel: {sail: 0.5, engine: 0.5, oars: 0}}
  conditional:
    - {when: {vessel: oars}, dimension: stance, weights: {open: 1}}
    - {when: {topic: billing, subtopic: no_signal}, dimension: stance, weights: {open: 1}}`,
      finds: ['taxonomy.conditional[0].when.vessel', 'taxonomy.conditional[1].when.subtopic'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, subtopics: [too_high]}
    faults: {weight: 0.4, subtopics: [no_signal]}
  dimensions: {vessel: {sail: 0.5, engine: 0.5, oars: 0}}
  conditional:
    - {when: {topic: billing}, dimension: vessel, weights: {sail: 0.9, oars: 0.1}}
    - {when: {vessel: oars}, dimension: stance, weights: {open: 1}}
    - {when: {topic: faults, subtopic: no_signal}, dimension: stance, weights: {open: 1}}`,
    },
  ],
  *check(design) {
    const { conditional, topics } = design.taxonomy
    if (conditional.length === 0) return
    const isConditioned = conditionedWeights(conditional)
    let subtopicsOfAll: Set<string> | undefined
    for (const [index, { when }] of conditional.entries()) {
      for (const [name, value] of Object.entries(when)) {
        const values = valuesNamed(design, name)
        // A value that does not exist is what personas/styles-match-taxonomy reports.
        if (!values || !Object.hasOwn(values, value) || values[value]!.weight > 0) continue
        if (isConditioned(name, value)) continue
        yield {
          at: ['taxonomy', 'conditional', index, 'when', name],
          message: `The condition needs \`${name}\` to be ${show(value)}, which has weight 0 and is never drawn; a condition must be able to hold.`,
          hint: 'Give the value a weight, or remove the condition.',
        }
      }
      const { topic, subtopic } = when
      if (topic === undefined || subtopic === undefined || !Object.hasOwn(topics, topic)) continue
      if (Object.hasOwn(topics[topic]!.subtopics, subtopic)) continue
      subtopicsOfAll ??= new Set(Object.values(topics).flatMap(({ subtopics }) => Object.keys(subtopics)))
      if (!subtopicsOfAll.has(subtopic)) continue
      yield {
        at: ['taxonomy', 'conditional', index, 'when', 'subtopic'],
        message: `Subtopic ${show(subtopic)} does not belong to topic ${show(topic)}; a condition must be able to hold.`,
        hint: 'Name a subtopic of this topic, or leave one of the two out.',
      }
    }
  },
})
