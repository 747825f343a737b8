import { show } from '../../spec/show.ts'
import type { Topic } from '../../spec/taxonomy.ts'
import { conditionedWeights } from '../dead-values.ts'
import { valuesNamed } from '../drawn-values.ts'
import { defineRule, type Finding } from '../rule.ts'

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
    let subtopics: Map<string, boolean> | undefined
    for (const [index, { when }] of conditional.entries()) {
      for (const [name, value] of Object.entries(when)) {
        const values = valuesNamed(design, name)
        // A value that does not exist is what personas/styles-match-taxonomy reports.
        if (!values || !Object.hasOwn(values, value) || values[value]!.weight > 0) continue
        if (isConditioned(name, value)) continue
        yield neverDrawn(index, name, value)
      }
      const { topic, subtopic } = when
      if (subtopic === undefined || (topic !== undefined && !Object.hasOwn(topics, topic))) continue
      subtopics ??= drawnSubtopics(topics)
      if (!subtopics.has(subtopic)) continue
      const own = topic === undefined ? undefined : topics[topic]!.subtopics
      if (!own || Object.hasOwn(own, subtopic)) {
        const isDrawn = own ? own[subtopic]!.weight > 0 : subtopics.get(subtopic)
        if (!isDrawn && !isConditioned('subtopic', subtopic))
          yield neverDrawn(index, 'subtopic', subtopic, topic)
        continue
      }
      yield {
        at: ['taxonomy', 'conditional', index, 'when', 'subtopic'],
        message: `Subtopic ${show(subtopic)} does not belong to topic ${show(topic)}; a condition must be able to hold.`,
        hint: 'Name a subtopic of this topic, or leave one of the two out.',
      }
    }
  },
})

function neverDrawn(index: number, name: string, value: string, topic?: string): Finding {
  const where =
    topic === undefined ? 'and is never drawn' : `in topic ${show(topic)} and is never drawn there`
  return {
    at: ['taxonomy', 'conditional', index, 'when', name],
    message: `The condition needs \`${name}\` to be ${show(value)}, which has weight 0 ${where}; a condition must be able to hold.`,
    hint: 'Give the value a weight, or remove the condition.',
  }
}

/** The names of all subtopics, and whether some topic draws them. */
function drawnSubtopics(topics: Readonly<Record<string, Topic>>): Map<string, boolean> {
  const drawn = new Map<string, boolean>()
  for (const { subtopics } of Object.values(topics)) {
    for (const [name, { weight }] of Object.entries(subtopics))
      drawn.set(name, weight > 0 || drawn.get(name) === true)
  }
  return drawn
}
