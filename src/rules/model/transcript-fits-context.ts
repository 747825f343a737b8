import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

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
  *check({ spec, model, tokens }) {
    const context = model.candidates[model.choice]?.context_tokens
    if (context === undefined || tokens.ceiling === undefined || tokens.ceiling <= context) return
    const written = spec.model?.candidates?.[model.choice]?.context_tokens !== undefined
    // The guides' rule of thumb: about half of the window is good for training examples.
    const half = Math.floor(context / 2)
    yield {
      at: ['tokens', 'ceiling'],
      message: `The ceiling is ${tokens.ceiling} tokens; it must fit the ${context} tokens of context that ${show(model.choice)} has.`,
      suggestions: [{ title: `Set it to ${half}.`, changes: [{ at: ['tokens', 'ceiling'], set: half }] }],
      hint: `Lower the ceiling, best to about ${half} (half of the context), or choose a model with a longer context.`,
      related: [
        {
          at: written ? ['model', 'candidates', model.choice, 'context_tokens'] : ['model', 'choice'],
          message: `${model.choice} has a context of ${context} tokens`,
        },
      ],
    }
  },
})
