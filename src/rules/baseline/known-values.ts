import type { DesignWith } from '../../spec/design.ts'
import { show } from '../../spec/show.ts'
import { type DimensionNames, dimensionNames, knownNames, oneOf, unknownNames } from '../known-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/known-values',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'A scenario fixes only values that the design has, and a subtopic of its own topic.',
  why: 'What a scenario fixes is meant to be tested. A value that the design does not have is never drawn, so the scenario runs as an ordinary one, and the report still says that the case was covered.',
  needs: ['baseline', 'taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics:
    claims: {weight: 0.6, subtopics: [lost, damaged]}
    tracking: {weight: 0.4, subtopics: [late]}
  edge_cases: [hostile, legal_threat]
baseline:
  scenarios:
    - {id: vase, values: {topic: claim, edge_case: hostile}}
    - {id: late, values: {topic: claims, subtopic: late}}
    - {id: rude, values: {mood: furious}}
personas: {attributes: {role: {sender: 1}}}`,
      finds: [
        'baseline.scenarios[0].values.topic',
        'baseline.scenarios[1].values.subtopic',
        'baseline.scenarios[2].values.mood',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    claims: {weight: 0.6, subtopics: [lost, damaged]}
    tracking: {weight: 0.4, subtopics: [late]}
  edge_cases: [hostile, legal_threat]
personas:
  attributes: {role: {sender: 0.4, receiver: 0.6}}
baseline:
  scenarios:
    - {id: vase, values: {topic: claims, subtopic: damaged, role: receiver}}
    - {id: late, values: {subtopic: late, style: terse, difficulty: hard}}
    - {id: rude, opening: You lot again, values: {edge_case: hostile}}`,
    },
  ],
  *check(design) {
    const { scenarios } = design.baseline
    if (typeof scenarios === 'number') return
    const known = fixableValues(design)
    for (const [index, { values = {} }] of scenarios.entries()) {
      const at = ['baseline', 'scenarios', index, 'values'] as const
      for (const [name, value] of Object.entries(values)) {
        // While nobody has said who the personas are, the name may be that of an attribute to come.
        if (design.personas === undefined && !known.has(name)) continue
        yield* unknownNames(known, name, [value], (wrong) => [
          [...at, name],
          wrong === undefined ? 'rename' : 'set',
        ])
      }
      const { topic, subtopic } = values
      if (topic === undefined || subtopic === undefined) continue
      const { topics } = design.taxonomy
      if (!Object.hasOwn(topics, topic) || !known.get('subtopic')!.all.has(subtopic)) continue
      const { subtopics } = topics[topic]!
      if (Object.hasOwn(subtopics, subtopic)) continue
      const own = Object.keys(subtopics)
      yield {
        at: [...at, 'subtopic'],
        message: `${show(subtopic)} is no subtopic of ${show(topic)}; ${own.length === 0 ? 'it has none' : `it must be ${oneOf(own)}`}.`,
        hint: 'Leave `topic` out, or name the one that the subtopic belongs to.',
        related: [{ at: [...at, 'topic'], message: 'the topic that the scenario fixes' }],
      }
    }
  },
})

// A scenario may also say who the person is, which no condition of the taxonomy can.
function fixableValues(design: DesignWith<'taxonomy'>): DimensionNames {
  const known = dimensionNames(design)
  if (!design.personas) return known
  const { attributes, trajectories } = design.personas
  for (const [name, values] of [...Object.entries(attributes), ['trajectory', trajectories] as const]) {
    if (!known.has(name)) known.set(name, knownNames(Object.keys(values)))
  }
  return known
}
