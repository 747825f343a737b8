/** A check that all compared linters can make: one field of the objects at a path. */
export interface Check {
  id: string
  /** Keys from the root; `*` stands for every key of a mapping and `[]` for every item of a list. */
  at: readonly string[]
  field: string
  /** `length` counts the characters of a text or the items of a list. */
  must: 'exist' | { be: readonly string[] } | { match: string } | { length: { min?: number; max?: number } }
}

const criterion = ['rubric', 'criteria', '*'] as const
const example = [...criterion, 'calibration_examples', '[]'] as const

/** Twenty checks of a spec: keys that must exist, enumerations, patterns and lengths. fdc makes them all, and more. */
export const checks: readonly Check[] = [
  { id: 'version', at: [], field: 'version', must: 'exist' },
  { id: 'domain-title', at: ['domain'], field: 'title', must: { length: { max: 80 } } },
  { id: 'domain-summary', at: ['domain'], field: 'summary', must: { length: { min: 20, max: 2000 } } },
  { id: 'domain-setting', at: ['domain'], field: 'setting', must: { be: ['live_chat', 'async_messages'] } },
  { id: 'model-choice', at: ['model'], field: 'choice', must: { match: '^[a-z][a-z0-9.-]+$' } },
  { id: 'model-because', at: ['model'], field: 'because', must: { length: { min: 10 } } },
  { id: 'method', at: ['model', 'training'], field: 'method', must: { be: ['full', 'lora', 'qlora'] } },
  { id: 'ceiling', at: ['tokens'], field: 'ceiling', must: 'exist' },
  { id: 'topic-weight', at: ['taxonomy', 'topics', '*'], field: 'weight', must: 'exist' },
  { id: 'topic-words', at: ['taxonomy', 'topics', '*'], field: 'description', must: { length: { min: 20 } } },
  { id: 'subtopics', at: ['taxonomy', 'topics', '*'], field: 'subtopics', must: { length: { min: 1 } } },
  { id: 'rules', at: ['prompts'], field: 'domain_rules', must: { length: { min: 1 } } },
  { id: 'phrases', at: ['prompts'], field: 'anti_patterns', must: { length: { min: 5 } } },
  { id: 'category-weight', at: ['rubric', 'categories', '*'], field: 'weight', must: 'exist' },
  { id: 'safety-gates', at: ['rubric'], field: 'safety_gates', must: { length: { min: 1 } } },
  { id: 'question', at: criterion, field: 'question', must: { match: '^(Does|Is|Has) .*[?]$' } },
  { id: 'examples', at: criterion, field: 'calibration_examples', must: { length: { min: 3, max: 8 } } },
  { id: 'type', at: example, field: 'type', must: { match: '^(BORDERLINE_)?(PASS|FAIL)$' } },
  { id: 'response', at: example, field: 'response', must: { length: { min: 10 } } },
  { id: 'reasoning', at: example, field: 'reasoning', must: { length: { min: 20 } } },
]

/** A spec with one fault for each check, to see that every linter makes all of them before it is timed. */
export const faulty = `domain: {title: ${'far too long '.repeat(9)}, summary: short, setting: letters}
model: {choice: Big Model, because: good, training: {method: prayer}}
tokens: {reserve: 800}
taxonomy: {topics: {visits: {description: short, subtopics: []}}}
prompts: {domain_rules: [], anti_patterns: [Rest assured]}
rubric:
  categories: {tone: {criteria: [CQ1]}}
  safety_gates: []
  criteria:
    CQ1: {question: How well does it go?, calibration_examples: [{type: GOOD, response: Yes, reasoning: Good}]}
`
