import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { lowerCeiling, soundPlan } from '../sound-plan.ts'

export default defineRule({
  id: 'model/transcript-fits-context',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary: 'The longest training example fits the context window of the chosen model.',
  why: 'What lies beyond the window is cut off without a word. The model then learns from conversations whose endings it never saw, and endings are where the difficult part happens.',
  needs: ['model', 'tokens'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: phi-4
  because: Smallest model that follows our return policy
tokens: {ceiling: 32768}`,
      finds: ['tokens.ceiling'],
    },
    {
      yaml: `model:
  choice: our-own-3b
  because: Already runs on the shop-floor terminals
  candidates:
    our-own-3b: {context_tokens: 4096}
tokens: {ceiling: 8192}`,
      finds: ['tokens.ceiling'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: phi-4
  because: Smallest model that follows our return policy
tokens: {ceiling: 8192}`,
    },
  ],
  *check(design) {
    const { spec, model, tokens } = design
    const context = model.candidates[model.choice]?.context_tokens
    if (context === undefined || tokens.ceiling === undefined || tokens.ceiling <= context) return
    const written = spec.model?.candidates?.[model.choice]?.context_tokens !== undefined
    const sound = soundPlan(design)
    const half = sound.ceiling === Math.floor(context / 2) ? ' (half of the context)' : ''
    yield {
      at: ['tokens', 'ceiling'],
      message: `The ceiling is ${tokens.ceiling} tokens; it must fit the ${context} tokens of context that ${show(model.choice)} has.`,
      suggestions: [lowerCeiling(sound, tokens.max_exchanges)],
      hint: `Lower the ceiling, best to about ${sound.ceiling}${half}, or choose a model with a longer context.`,
      related: [
        {
          at: written ? ['model', 'candidates', model.choice, 'context_tokens'] : ['model', 'choice'],
          message: `${model.choice} has a context of ${context} tokens`,
        },
      ],
    }
  },
})
