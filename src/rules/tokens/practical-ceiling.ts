import { planTokens } from '../../measure/token-economics.ts'
import { defineRule } from '../rule.ts'
import { lowerCeiling, soundPlan, tokenLimits } from '../sound-plan.ts'

export default defineRule({
  id: 'tokens/practical-ceiling',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The token ceiling is at most 16384.',
  why: 'Cost and memory grow with the length of an example, and few conversations use the room. A model learns to hold a long conversation from well-made ones of medium length.',
  needs: ['tokens'],
  options: {
    max: {
      default: tokenLimits.ceiling,
      minimum: 1,
      description: 'Highest ceiling. 16384 is practical for most projects; a funded one may set 32768.',
    },
  },
  fails: [{ yaml: 'tokens: {ceiling: 32768}', finds: ['tokens.ceiling'] }],
  passes: [{ yaml: 'tokens: {ceiling: 16384}' }],
  *check(design, { max }) {
    const { tokens } = design
    const plan = planTokens(tokens)
    if (!plan || tokens.ceiling! <= max) return
    const cost =
      tokens.ceiling! > 4096 ? ` An example this long costs ${plan.costFactor} times one of 4096.` : ''
    yield {
      at: ['tokens', 'ceiling'],
      message: `The ceiling is ${tokens.ceiling} tokens; it should be at most ${max}.${cost}`,
      suggestions: [lowerCeiling(soundPlan(design, { ceiling: max }), tokens.max_exchanges)],
      hint: 'Lower the ceiling, or check that your longest conversations need it.',
    }
  },
})
