import { familyOfReference } from '../../measure/model-family.ts'
import { show } from '../../spec/show.ts'
import { baseFamily } from '../base-family.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/simulator-independent',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'The model that plays the user is not of the base model’s family.',
  why: 'A model understands its own way of writing best. Users played by its sibling are easier for it than people are: they word things as it would, take its hints and settle on its tone.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: 'baseline: {base: "ollama:llama3.1:8b", simulator: "ollama:llama3.3:70b"}',
      finds: ['baseline.simulator'],
    },
    {
      yaml: `model: {choice: gemma-3-12b}
baseline: {simulator: "google:gemini-2.5-flash"}`,
      finds: ['baseline.simulator'],
    },
  ],
  passes: [
    { yaml: 'baseline: {base: "ollama:llama3.1:8b", simulator: "openai:gpt-5-mini"}' },
    { yaml: 'baseline: {base: "ollama:our-own-7b", simulator: "ollama:our-own-7b-chat"}' },
  ],
  *check(design) {
    const { simulator } = design.baseline
    const base = baseFamily(design)
    if (!base || !simulator || familyOfReference(simulator) !== base.family) return
    const { family, name, at } = base
    yield {
      at: ['baseline', 'simulator'],
      message: `The simulator ${show(simulator)} and the base model ${show(name)} are of one family, ${family}; the simulator should be of another.`,
      hint: 'Let a model of another maker play the user.',
      related: [{ at, message: `the base model, of the family ${family}` }],
    }
  },
})
