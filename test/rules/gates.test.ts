import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'

interface Demand {
  /** The seed's own words; a file name that stands on a line of its own there follows after a space. */
  quote: string
  /** Rules that hold the demand: those of the design as far as a spec alone can show it, those of the process the rest. */
  rules: string[]
}

const critique = ['critique/recorded', 'critique/current', 'critique/findings-settled']
const calibration = ['calibration/recorded', 'calibration/current', 'calibration/passes']
const baseline = ['baseline/recorded', 'baseline/current', 'baseline/complete']
const decision = ['baseline/decision-documented', 'baseline/decision-follows-result']
const artifacts = ['artifacts/present', 'artifacts/current', 'artifacts/unedited']

/** Every gate, critical requirement, key lesson and closing condition of the seed, in its order. */
const demands: Demand[] = [
  // Required technique
  { quote: 'Apply this to EVERY design artifact.', rules: ['critique/expert-mix', ...critique] },
  { quote: 'Identify 5-7 relevant experts for your domain', rules: ['critique/expert-mix'] },
  // Step 1, base model selection
  {
    quote: 'Max conversation length you can train on',
    rules: ['model/transcript-fits-context', 'model/context-not-maximised', 'model/facts-known'],
  },
  {
    quote: 'GGUF, MLX, QAT for local deployment',
    rules: ['model/format-fits-deployment', 'model/quantization-fits-target'],
  },
  { quote: 'Evaluate before committing', rules: ['model/measured-on-this-rubric', ...baseline] },
  { quote: 'LoRA/QLoRA vs full fine-tune', rules: ['model/training-memory-fits'] },
  {
    quote: 'Model chosen with documented tradeoffs in model-choice.md',
    rules: ['model/documented-tradeoffs', 'model/several-candidates'],
  },
  // Step 2, token economics
  {
    quote: 'Plan max conversation length based on your budget. 16K is a practical ceiling for most projects.',
    rules: ['tokens/exchanges-fit', 'tokens/practical-ceiling', 'tokens/simulated-conversations-fit'],
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
      'taxonomy/several-topics',
      'taxonomy/weights-considered',
      'taxonomy/no-dead-values',
      'taxonomy/conditions-reachable',
      'taxonomy/conditions-take-effect',
      'taxonomy/conditions-not-circular',
      'personas/styles-match-taxonomy',
    ],
  },
  { quote: 'What should trigger special handling?', rules: ['taxonomy/edge-types-handled'] },
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
    rules: ['baseline/two-judges', 'baseline/judges-independent'],
  },
  // Step 5, persona template
  {
    quote: 'Communication style (terse, verbose, emotional, analytical)',
    rules: ['personas/word-ranges-distinct', 'personas/ranges-fit-setting', 'personas/descriptions-distinct'],
  },
  {
    quote: 'Behavior patterns / "flaws" (resistance, deflection, etc.)',
    rules: ['personas/flaws-playable', 'personas/several-flaw-groups'],
  },
  { quote: 'Domain-specific attributes (varies by domain)', rules: ['personas/attributes-written'] },
  {
    quote: 'Flaws vary per message, not per conversation. Real people have good days and bad days.',
    rules: ['personas/flaws-vary-by-message', 'personas/flaw-rates-plausible', 'prompts/rates-drawn-by-code'],
  },
  { quote: '20% of personas should have NO flaw patterns', rules: ['personas/some-without-flaws'] },
  {
    quote: 'Persona template with distributions in config/persona-template.yaml',
    rules: [
      'personas/weights-sum-to-one',
      'personas/word-ranges',
      'personas/weights-considered',
      'personas/no-dead-values',
    ],
  },
  // Step 6, prompts
  {
    quote: 'Length matching: Target 1.0-1.5x user word count, hard limit 2x',
    rules: ['prompts/length-target', 'prompts/limits-agree'],
  },
  {
    quote: 'Tentative language for interpretations ("I wonder if..." not "You are...")',
    rules: ['prompts/required-elements'],
  },
  {
    quote: 'Question discipline: At most 1-2 questions per response',
    rules: ['prompts/question-limit', 'prompts/limits-agree', 'prompts/limits-kept-in-examples'],
  },
  {
    quote: 'Anti-patterns list: Specific phrases to avoid',
    rules: [
      'prompts/anti-patterns-listed',
      'prompts/anti-patterns-are-phrases',
      'prompts/anti-patterns-distinct',
      'prompts/anti-patterns-not-in-examples',
    ],
  },
  {
    quote: 'All three prompts drafted',
    rules: [
      'prompts/required-elements',
      'prompts/known-placeholders',
      'prompts/persona-reaches-simulator',
      'prompts/system-prompt-short',
      'domain/template-filled-in',
    ],
  },
  // Step 7, base model evaluation
  {
    quote: 'Generate 10-20 test scenarios covering your taxonomy',
    rules: [
      'baseline/scenario-count',
      'baseline/scenarios-cover-topics',
      'baseline/known-values',
      'baseline/distinct-openings',
    ],
  },
  {
    quote: 'Base model may be sufficient. Consider prompt engineering first.',
    rules: ['baseline/usual-bands'],
  },
  {
    quote: 'Base model evaluated, decision to proceed documented in base-model-eval-results.md',
    rules: [...baseline, ...decision],
  },
  // Done when
  { quote: 'All 8 output files created', rules: artifacts },
  {
    quote: 'Expert role-play critique applied to taxonomy, rubric, personas, and prompts',
    rules: ['critique/expert-mix', 'critique/four-artifacts-covered', 'critique/suited-experts', ...critique],
  },
  { quote: 'Base model evaluated against rubric', rules: ['rubric/asked-in-baseline', ...baseline] },
  {
    quote: 'Decision to proceed with fine-tuning documented',
    rules: [...decision, 'baseline/decision-with-numbers'],
  },
  {
    quote: 'Ready to start finetune-generate phase',
    rules: [...artifacts, ...critique, ...calibration, ...baseline, ...decision, 'results/readable'],
  },
]

const ids = new Set(rules.map((rule) => rule.id))

test.for(demands)('"$quote" is held', ({ rules: holders }) => {
  expect(holders.filter((id) => !ids.has(id))).toEqual([])
  expect(holders.length).toBeGreaterThan(0)
})

test('being ready means that every gate of the process holds', () => {
  const process = rules.filter(({ phase }) => phase === 'process').map(({ id }) => id)
  expect([...demands.at(-1)!.rules].sort()).toEqual(process.sort())
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
