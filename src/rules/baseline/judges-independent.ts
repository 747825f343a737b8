import { familyOfReference } from '../../measure/model-family.ts'
import { show } from '../../spec/show.ts'
import { baseFamily } from '../base-family.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/judges-independent',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No judge is of the base model’s family.',
  why: 'A model prefers text that reads like its own. A judge of the base model’s family passes what the others fail, the pass rate rises into the next band, and nobody sees that it was the judge.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: 'baseline: {base: "ollama:gemma3:12b", judges: ["google:gemini-2.5-pro", "openai:gpt-5"]}',
      finds: ['baseline.judges[0]'],
    },
    {
      yaml: `model: {choice: qwen3-14b}
baseline: {judges: ["openai:gpt-5", "openai-compatible:Qwen/Qwen3-235B-A22B"]}`,
      finds: ['baseline.judges[1]'],
    },
  ],
  passes: [
    {
      yaml: `model: {choice: qwen3-14b}
baseline: {base: "ollama:qwen3:14b", judges: ["openai:gpt-5", "google:gemini-2.5-pro", "human:ada"]}`,
    },
    { yaml: 'baseline: {base: "ollama:our-own-7b", judges: ["ollama:our-own-70b", "openai:gpt-5"]}' },
  ],
  *check(design) {
    const base = baseFamily(design)
    if (!base) return
    const { family, name, at } = base
    for (const [index, judge] of design.baseline.judges.entries()) {
      if (familyOfReference(judge) !== family) continue
      yield {
        at: ['baseline', 'judges', index],
        message: `Judge ${show(judge)} and the base model ${show(name)} are of one family, ${family}; a judge should be of another.`,
        hint: 'Replace the judge by a model of another maker, or by a person.',
        related: [{ at, message: `the base model, of the family ${family}` }],
      }
    }
  },
})
