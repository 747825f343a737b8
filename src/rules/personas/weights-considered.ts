import { personaValues } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'
import { uniformOptions, uniformWeights } from '../uniform-weights.ts'

export default defineRule({
  id: 'personas/weights-considered',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'Written weights of styles, attributes and trajectories differ, or say why they do not.',
  why: 'Nobody’s users are a third each of anything. Equal weights mean that the question of who writes, and how, was put off, and the model then practises with a crowd that does not exist: too many stream-of-consciousness letters, too few people who type three words.',
  needs: ['personas'],
  options: uniformOptions,
  fails: [
    {
      yaml: `personas:
  styles: {terse: 0.25, casual: 0.25, formal: 0.25, stream_of_consciousness: 0.25}
  attributes: {role: {receiver: 0.33, sender: 0.33, neighbour: 0.34}}`,
      finds: ['personas.styles', 'personas.attributes.role'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  styles: {terse: 0.15, casual: 0.5, formal: 0.25, stream_of_consciousness: 0.1}
  attributes:
    role: {receiver: 0.5, sender: 0.5}
    shift: {early: {weight: 0.33, because: Three crews of one size}, late: 0.33, night: 0.34}`,
    },
  ],
  *check({ personas }, options) {
    for (const drawn of personaValues(personas)) yield* uniformWeights(drawn, options)
  },
})
