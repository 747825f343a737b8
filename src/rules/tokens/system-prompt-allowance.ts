import { estimateTokens } from '../../measure/estimate-tokens.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'tokens/system-prompt-allowance',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The tokens that are kept for the system prompt are enough for it.',
  why: 'The system prompt stands in every single training example. What it takes beyond its allowance is taken from the conversation, and the longest ones, which were planned to the brim, are cut at the end.',
  needs: ['tokens', 'prompts'],
  options: {},
  fails: [
    {
      yaml: `tokens: {ceiling: 4096, system_prompt: 20}
prompts:
  system:
    text: >-
      You are the assistant of a parcel service. You help with late, lost and damaged parcels and look up where
      they are. You cannot grant refunds and never promise any.`,
      finds: ['tokens.system_prompt'],
    },
  ],
  passes: [
    {
      yaml: `tokens: {ceiling: 4096, system_prompt: 60}
prompts:
  system:
    text: >-
      You are the assistant of a parcel service. You help with late, lost and damaged parcels and look up where
      they are. You cannot grant refunds and never promise any.`,
    },
  ],
  *check({ tokens, prompts }) {
    // Of fdc's own prompt, which is used where none is written, nobody can make too much.
    const estimate = estimateTokens(prompts.system.text ?? '')
    if (estimate <= tokens.system_prompt) return
    yield {
      at: ['tokens', 'system_prompt'],
      message: `${tokens.system_prompt} tokens are kept for the system prompt, which has about ${estimate} (an estimate); they must be enough for it.`,
      hint: `Raise \`system_prompt\` to ${Math.ceil((estimate * 1.2) / 10) * 10}, or shorten the prompt.`,
      related: [{ at: ['prompts', 'system', 'text'], message: 'the system prompt' }],
    }
  },
})
