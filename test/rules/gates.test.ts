import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'

interface Demand {
  /** The seed's own words; a file name that stands on a line of its own there follows after a space. */
  quote: string
  /** Rules that hold the demand, or the part of it that a spec alone can show. */
  rules: string[]
  /** What no rule of the design can see, and who will. */
  later?: string
}

const processGates = 'the process gates: they need the record of what was run, reviewed and built'

/** Every gate, critical requirement, key lesson and closing condition of the seed, in its order. */
const demands: Demand[] = [
  // Required technique
  { quote: 'Apply this to EVERY design artifact.', rules: ['critique/expert-mix'], later: processGates },
  { quote: 'Identify 5-7 relevant experts for your domain', rules: ['critique/expert-mix'] },
  // Step 1, base model selection
  { quote: 'Max conversation length you can train on', rules: ['model/transcript-fits-context'] },
  { quote: 'GGUF, MLX, QAT for local deployment', rules: ['model/format-fits-deployment'] },
  {
    quote: 'Model chosen with documented tradeoffs in model-choice.md',
    rules: ['model/documented-tradeoffs', 'model/several-candidates'],
  },
  // Step 2, token economics
  {
    quote: 'Plan max conversation length based on your budget. 16K is a practical ceiling for most projects.',
    rules: ['tokens/exchanges-fit', 'tokens/practical-ceiling'],
  },
  { quote: 'Max transcript token length defined', rules: ['tokens/ceiling-defined'] },
  // Step 3, input taxonomy
  {
    quote:
      "Allocate ~15% to edge cases. Without explicit representation, the model won't learn to handle them.",
    rules: ['taxonomy/edge-cases-present', 'taxonomy/edge-case-share'],
  },
  {
    quote: 'Weighted taxonomy with cross-product dimensions in config/input-taxonomy.yaml',
    rules: [
      'taxonomy/weights-sum-to-one',
      'taxonomy/covers-all-dimensions',
      'taxonomy/topics-have-subtopics',
      'taxonomy/has-hard-cases',
      'taxonomy/unique-names',
      'personas/styles-match-taxonomy',
    ],
  },
  // Step 4, evaluation rubric
  {
    quote: 'Binary judgments (YES/NO/NA) — not numeric scales',
    rules: ['rubric/binary-questions', 'rubric/no-counting-questions', 'rubric/criteria-assessable'],
  },
  {
    quote: 'Grouped into weighted categories',
    rules: [
      'rubric/weights-sum-to-one',
      'rubric/one-category-each',
      'rubric/known-criteria',
      'rubric/no-dead-weight',
      'rubric/weights-considered',
      'rubric/every-category-decides',
    ],
  },
  {
    quote: 'Safety gates that auto-reject on failure',
    rules: ['rubric/safety-gate-present', 'rubric/gates-always-asked'],
  },
  {
    quote: '3-8 calibration examples per criterion (essential for multi-backend consistency)',
    rules: ['rubric/calibration-examples', 'rubric/subjective-examples', 'rubric/drafts-settled'],
  },
  {
    quote: 'Must always be assessable',
    rules: ['rubric/na-declared', 'rubric/not-all-na', 'rubric/min-turns-reachable'],
  },
  { quote: 'pass_threshold: 0.80', rules: ['rubric/threshold-in-range', 'rubric/threshold-leaves-room'] },
  {
    quote: 'Rubric with calibration examples in config/rubric.yaml',
    rules: [
      'rubric/calibration-examples',
      'rubric/both-verdicts-shown',
      'rubric/borderline-shown',
      'rubric/calibration-complete',
      'rubric/no-contradictory-examples',
      'rubric/distinct-criteria',
      'rubric/distinct-examples',
      'rubric/examples-balanced',
      'rubric/reasoning-explains',
      'rubric/unique-names',
    ],
  },
  {
    quote: "you'll run assessment with multiple LLM backends (Claude, GPT, Gemini) to catch blind spots",
    rules: ['baseline/two-judges'],
  },
  // Step 5, persona template
  {
    quote: 'Flaws vary per message, not per conversation. Real people have good days and bad days.',
    rules: ['personas/flaws-vary-by-message'],
  },
  { quote: '20% of personas should have NO flaw patterns', rules: ['personas/some-without-flaws'] },
  {
    quote: 'Persona template with distributions in config/persona-template.yaml',
    rules: ['personas/weights-sum-to-one', 'personas/word-ranges'],
  },
  // Step 6, prompts
  {
    quote: 'Length matching: Target 1.0-1.5x user word count, hard limit 2x',
    rules: ['prompts/length-target'],
  },
  {
    quote: 'Tentative language for interpretations ("I wonder if..." not "You are...")',
    rules: ['prompts/required-elements'],
  },
  {
    quote: 'Question discipline: At most 1-2 questions per response',
    rules: ['prompts/question-limit'],
  },
  { quote: 'Anti-patterns list: Specific phrases to avoid', rules: ['prompts/anti-patterns-listed'] },
  {
    quote: 'All three prompts drafted',
    rules: ['prompts/required-elements', 'prompts/known-placeholders', 'prompts/system-prompt-short'],
  },
  // Step 7, base model evaluation
  { quote: 'Generate 10-20 test scenarios covering your taxonomy', rules: ['baseline/scenario-count'] },
  {
    quote: 'Base model evaluated, decision to proceed documented in base-model-eval-results.md',
    rules: ['baseline/decision-documented'],
    later: processGates,
  },
  // Done when
  { quote: 'All 8 output files created', rules: [], later: processGates },
  {
    quote: 'Expert role-play critique applied to taxonomy, rubric, personas, and prompts',
    rules: ['critique/expert-mix'],
    later: processGates,
  },
  { quote: 'Base model evaluated against rubric', rules: ['rubric/asked-in-baseline'], later: processGates },
  {
    quote: 'Decision to proceed with fine-tuning documented',
    rules: ['baseline/decision-documented'],
  },
  { quote: 'Ready to start finetune-generate phase', rules: [], later: processGates },
]

const ids = new Set(rules.map((rule) => rule.id))

test.for(demands)('"$quote" is held', ({ rules: holders, later }) => {
  expect(holders.filter((id) => !ids.has(id))).toEqual([])
  expect(holders.length > 0 || later !== undefined).toBe(true)
})

test.for(rules.filter((rule) => rule.origin === 'seed gate'))('$id quotes the gate that it holds', (rule) => {
  const held = demands.filter(({ rules: holders }) => holders.includes(rule.id))
  expect(rule.gate).toBeTruthy()
  expect(held.filter(({ quote }) => quote.includes(rule.gate!))).not.toEqual([])
})

test('a rule that no gate of the seed demands quotes none', () => {
  const quoting = rules.filter((rule) => rule.origin !== 'seed gate' && rule.gate !== undefined)
  expect(quoting.map((rule) => rule.id)).toEqual([])
})
