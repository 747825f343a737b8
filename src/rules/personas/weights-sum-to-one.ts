import { personaValues, wrongSumOf } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'
import { roundingFix, tolerance } from '../wrong-sum.ts'

export default defineRule({
  id: 'personas/weights-sum-to-one',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Persona template with distributions',
  summary: 'Weights of styles, of each attribute’s values and of trajectories sum to 1.',
  why: 'The weights say who the model will practise with. When they miss 1, every group’s real share differs from the number beside it, and the small groups, whom the design was meant to protect, are the first to vanish.',
  fixes: roundingFix,
  needs: ['personas'],
  options: { tolerance },
  fails: [
    {
      yaml: `personas:
  styles: {terse: 0.2, casual: 0.55, formal: 0.3}
  attributes:
    role: {receiver: 0.7, sender: 0.2}`,
      finds: ['personas.styles.casual.weight', 'personas.attributes.role.receiver.weight'],
    },
    {
      yaml: `personas:
  attributes:
    role: {receiver: 0.17, sender: 0.17, shop: 0.17, other: 0.5}`,
      finds: ['personas.attributes.role.receiver.weight'],
      fixed: `personas:
  attributes:
    role: {receiver: 0.16, sender: 0.17, shop: 0.17, other: 0.5}`,
    },
  ],
  passes: [
    {
      yaml: `personas:
  styles: {terse: 0.2, casual: 0.5, formal: 0.3}
  attributes:
    role: {receiver: 0.7, sender: 0.3}
  trajectories: {stable: 0.6, improving: 0.3, deteriorating: 0.1}`,
    },
  ],
  *check({ personas }, options) {
    for (const drawn of personaValues(personas)) yield* wrongSumOf(drawn, options.tolerance)
  },
})
