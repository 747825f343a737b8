import { familyOfReference } from '../../measure/model-family.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/two-judges',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'At least two judges of different families judge the baseline.',
  why: 'Judges of one family share their blind spots. One project saw a perfect score from one judge where two others found three and four failures: a single judge would have called the model good.',
  needs: ['baseline'],
  options: {
    min: { default: 2, minimum: 1, description: 'Fewest judges; 1 also allows a single family.' },
  },
  fails: [
    { yaml: 'baseline: {scenarios: 12}', finds: ['baseline.judges'] },
    { yaml: 'baseline: {judges: ["anthropic:claude-sonnet-5"]}', finds: ['baseline.judges'] },
    { yaml: 'baseline: {judges: ["ollama:qwen3:14b", "ollama:qwen3:32b"]}', finds: ['baseline.judges'] },
  ],
  passes: [
    { yaml: 'baseline: {judges: ["anthropic:claude-sonnet-5", "openai:gpt-6"]}' },
    { yaml: 'baseline: {judges: ["ollama:qwen3:14b", "human:ada"]}' },
  ],
  *check({ spec, baseline }, { min }) {
    if (!spec.baseline) return
    const judges = [...new Set(baseline.judges)]
    if (judges.length < min) {
      yield {
        at: ['baseline', 'judges'],
        message: `The baseline has ${judges.length === 0 ? 'no judge' : `only ${list(judges.map(show))} as judge${judges.length === 1 ? '' : 's'}`}; it should have at least ${min}.`,
        hint: 'Name judges of different families under `judges`, as `provider:model` or `human:NAME`.',
      }
    } else if (min > 1 && new Set(judges.map(familyOf)).size === 1) {
      yield {
        at: ['baseline', 'judges'],
        message: `All judges (${list(judges)}) are of one family, ${familyOf(judges[0]!)}; they should be of at least two.`,
        hint: 'Replace one by a model of another maker, or by a person.',
      }
    }
  },
})

// Whoever is of no known family is a family of their own: a doubt is no finding.
function familyOf(reference: string): string {
  return familyOfReference(reference) ?? reference
}
