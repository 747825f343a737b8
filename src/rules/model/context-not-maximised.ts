import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { soundPlan, tokenLimits } from '../sound-plan.ts'

export default defineRule({
  id: 'model/context-not-maximised',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'The longest training example takes about half of the context window, not all of it.',
  why: 'A window that training fills leaves no room in use: a longer customer, a looked-up document, an answer that needs one more paragraph. Models also attend worst at the far end of what they were made for. In practice half works: 8K gives examples of about 4K, 32K of about 16K.',
  needs: ['model', 'tokens'],
  options: {
    max_share: {
      default: tokenLimits.shareOfContext,
      minimum: 0.1,
      maximum: 1,
      description:
        'Largest share of the context window that the ceiling may take. The method says about half; the default leaves room for "about".',
    },
  },
  fails: [
    {
      yaml: `model:
  choice: phi-4
  because: Smallest model that follows our return policy
tokens: {ceiling: 16384}`,
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
  *check(design, { max_share }) {
    const { spec, model, tokens } = design
    const context = model.candidates[model.choice]?.context_tokens
    const { ceiling } = tokens
    // A ceiling beyond the window is an error of its own: model/transcript-fits-context.
    if (!context || ceiling === undefined || ceiling > context || ceiling <= context * max_share) return
    const most = Math.floor(context * max_share)
    const written = spec.model?.candidates?.[model.choice]?.context_tokens !== undefined
    yield {
      at: ['tokens', 'ceiling'],
      message: `The ceiling is ${ceiling} tokens; it should be at most ${most}, which is ${Math.round(max_share * 100)} % of the ${context} tokens of context that ${show(model.choice)} has.`,
      hint: `Lower the ceiling to about ${soundPlan(design, { shareOfContext: max_share }).ceiling}, or choose a model with a longer context.`,
      related: [
        {
          at: written ? ['model', 'candidates', model.choice, 'context_tokens'] : ['model', 'choice'],
          message: `${model.choice} has a context of ${context} tokens`,
        },
      ],
    }
  },
})
