import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { lint } from '../src/pipeline.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is broken on purpose has no type
type Broken = any

const text = readFileSync(join(import.meta.dirname, '../finetune.config.yaml'), 'utf8')
const noReference = () => ({ problem: 'is not there' })

/** The rules that complain about the root spec once it is changed, each once. */
async function rulesAgainst(change: (spec: Broken) => void): Promise<string[]> {
  const spec: Broken = parse(text)
  change(spec)
  const source = { path: 'finetune.config.yaml', text: stringify(spec) }
  const { diagnostics } = await lint(source, { readReference: noReference })
  return [...new Set(diagnostics.map(({ rule }) => rule))]
}

test('the root spec as it is satisfies every rule', async () => {
  expect(await rulesAgainst(() => {})).toEqual([])
})

test('every single calibration example that would leave a criterion with two is missed', async () => {
  const { criteria } = parse(text).rubric as Broken
  const outcomes: string[][] = []
  for (const [id, criterion] of Object.entries<Broken>(criteria)) {
    const count = criterion.calibration_examples.length
    for (let index = 0; index < count; index++) {
      outcomes.push(
        await rulesAgainst((spec) => {
          const examples = spec.rubric.criteria[id].calibration_examples
          // Leaves two others beside the one that is looked at, then takes that one away.
          spec.rubric.criteria[id].calibration_examples = examples
            .filter((_: Broken, other: number) => other !== index)
            .slice(0, 2)
        }),
      )
    }
  }
  expect(outcomes.length).toBeGreaterThan(60)
  for (const rules of outcomes) expect(rules).toContain('rubric/calibration-examples')
})

const first = (record: Broken): Broken => Object.values(record)[0]
const keyOf = (record: Broken): string => Object.keys(record)[0]!

test.for<[rule: string, what: string, change: (spec: Broken) => void]>([
  ['model/documented-tradeoffs', 'the reason of the choice', ({ model }) => delete model.because],
  [
    'model/several-candidates',
    'every candidate but the choice',
    ({ model }) => {
      model.candidates = { [model.choice]: model.candidates[model.choice] }
      delete model.rejected
    },
  ],
  [
    'model/transcript-fits-context',
    'room in the context window',
    ({ model }) => {
      model.candidates[model.choice].context_tokens = 4096
    },
  ],
  [
    'model/format-fits-deployment',
    'the formats that the target loads',
    ({ model }) => {
      model.candidates[model.choice].formats = ['gguf']
    },
  ],
  ['tokens/ceiling-defined', 'the ceiling', ({ tokens }) => delete tokens.ceiling],
  [
    'tokens/exchanges-fit',
    'room for the exchanges',
    ({ tokens }) => Object.assign(tokens, { max_exchanges: 60 }),
  ],
  [
    'tokens/practical-ceiling',
    'a practical ceiling',
    ({ tokens }) => {
      tokens.ceiling = 20_000
    },
  ],
  [
    'taxonomy/weights-sum-to-one',
    'a topic',
    ({ taxonomy }) => {
      delete taxonomy.topics[keyOf(taxonomy.topics)]
    },
  ],
  ['taxonomy/edge-cases-present', 'the edge cases', ({ taxonomy }) => delete taxonomy.edge_cases],
  [
    'taxonomy/edge-case-share',
    'a sensible share of edge cases',
    ({ taxonomy }) => {
      taxonomy.edge_cases.share = 0.05
    },
  ],
  [
    'taxonomy/covers-all-dimensions',
    'the difficulty',
    ({ taxonomy }) => {
      taxonomy.dimensions.difficulty = false
    },
  ],
  [
    'taxonomy/topics-have-subtopics',
    'the subtopics',
    ({ taxonomy }) => delete first(taxonomy.topics).subtopics,
  ],
  [
    'taxonomy/has-hard-cases',
    'the hard cases',
    ({ taxonomy }) => {
      taxonomy.dimensions.difficulty = { easy: 0.4, medium: 0.6, hard: 0 }
    },
  ],
  [
    'taxonomy/unique-names',
    'the difference of two names',
    ({ taxonomy }) => {
      const [topic] = Object.keys(taxonomy.topics)
      taxonomy.topics[topic!.toUpperCase()] = { ...taxonomy.topics[topic!] }
    },
  ],
  [
    'rubric/binary-questions',
    'the binary question',
    ({ rubric }) => {
      first(rubric.criteria).question = 'How well does the assistant understand the problem?'
    },
  ],
  [
    'rubric/both-verdicts-shown',
    'every failing example',
    ({ rubric }) => {
      for (const example of first(rubric.criteria).calibration_examples) {
        if (example.type === 'FAIL') example.type = 'PASS'
      }
    },
  ],
  [
    'rubric/borderline-shown',
    'the borderline',
    ({ rubric }) => {
      for (const example of first(rubric.criteria).calibration_examples) {
        example.type = example.type.replace('BORDERLINE_', '')
      }
    },
  ],
  [
    'rubric/calibration-complete',
    'the reasoning of an example',
    ({ rubric }) => {
      first(rubric.criteria).calibration_examples[0].reasoning = ''
    },
  ],
  [
    'rubric/no-contradictory-examples',
    'the one verdict of an example',
    ({ rubric }) => {
      const { calibration_examples: examples } = first(rubric.criteria)
      examples[1] = { ...examples[0], type: 'FAIL' }
      examples[0].type = 'PASS'
    },
  ],
  [
    'rubric/weights-sum-to-one',
    'a part of a weight',
    ({ rubric }) => {
      first(rubric.categories).weight += 0.05
    },
  ],
  [
    'rubric/one-category-each',
    'the category of a criterion',
    ({ rubric }) => {
      first(rubric.categories).criteria.pop()
    },
  ],
  [
    'rubric/known-criteria',
    'a criterion that a gate names',
    ({ rubric }) => delete rubric.criteria[rubric.safety_gates[0]],
  ],
  ['rubric/safety-gate-present', 'the safety gates', ({ rubric }) => delete rubric.safety_gates],
  [
    'rubric/na-declared',
    'the words that say when NA applies',
    ({ rubric }) => {
      for (const criterion of Object.values<Broken>(rubric.criteria)) delete criterion.na_when
    },
  ],
  [
    'rubric/not-all-na',
    'a criterion that always applies',
    ({ rubric }) => {
      for (const id of first(rubric.categories).criteria) rubric.criteria[id].na_valid = true
    },
  ],
  [
    'rubric/threshold-in-range',
    'a threshold that means something',
    ({ rubric }) => {
      rubric.pass_threshold = 0.3
    },
  ],
  [
    'personas/weights-sum-to-one',
    'a style',
    ({ personas }) => {
      delete personas.styles[keyOf(personas.styles)]
    },
  ],
  [
    'personas/word-ranges',
    'the order of a word range',
    ({ personas }) => {
      first(personas.styles).words = [60, 10]
    },
  ],
  [
    'personas/some-without-flaws',
    'the personas without flaws',
    ({ personas }) => {
      personas.flaw_rates.flaw_free = 0
    },
  ],
  [
    'personas/flaws-vary-by-message',
    'flaws that vary by message',
    ({ personas }) => {
      personas.flaw_rates.drawn_per = 'conversation'
    },
  ],
  [
    'personas/styles-match-taxonomy',
    'a style that a condition names',
    ({ taxonomy }) => {
      taxonomy.conditional[0].when = { style: 'shouting' }
    },
  ],
  [
    'prompts/known-placeholders',
    'the name of a placeholder',
    ({ prompts }) => {
      prompts.assistant.text += '{{user_mesage}}'
    },
  ],
  [
    'prompts/required-elements',
    'the history in a prompt',
    ({ prompts }) => {
      prompts.user_simulator.text = prompts.user_simulator.text.replace('{{history}}', '')
    },
  ],
  [
    'prompts/length-target',
    'a length that fits the user',
    ({ prompts }) => {
      prompts.assistant.length_ratio = { target: [1, 3], max: 4 }
    },
  ],
  [
    'prompts/question-limit',
    'the limit of questions',
    ({ prompts }) => {
      prompts.assistant.max_questions = 5
    },
  ],
  [
    'prompts/anti-patterns-listed',
    'the phrases to avoid',
    ({ prompts }) => {
      prompts.anti_patterns = []
    },
  ],
  [
    'prompts/system-prompt-short',
    'the shortness of the system prompt',
    ({ prompts }) => {
      prompts.system.text = 'Be kind and exact. '.repeat(60)
    },
  ],
  [
    'critique/expert-mix',
    'the critical researcher',
    ({ critique }) => {
      for (const [name, { kind }] of Object.entries<Broken>(critique.experts)) {
        if (kind === 'critical_researcher') delete critique.experts[name]
      }
    },
  ],
  [
    'baseline/scenario-count',
    'enough scenarios',
    ({ baseline }) => {
      baseline.scenarios = 4
    },
  ],
  [
    'critique/four-artifacts-covered',
    'the critics of the personas',
    ({ critique }) => {
      for (const expert of Object.values<Broken>(critique.experts)) {
        expert.artifacts = expert.artifacts.filter((artifact: string) => artifact !== 'personas')
      }
    },
  ],
  [
    'critique/suited-experts',
    'the kind of expert that suits the personas',
    ({ critique }) => {
      for (const expert of Object.values<Broken>(critique.experts)) {
        if (expert.artifacts.includes('personas')) expert.kind = 'evaluation'
      }
    },
  ],
  [
    'critique/distinct-experts',
    'the background of an expert',
    ({ critique }) => {
      const [one, another] = Object.values<Broken>(critique.experts)
      another.background = one.background
    },
  ],
  [
    'critique/edge-users-present',
    'the users at the edge',
    ({ critique }) => {
      critique.edge_users = {}
    },
  ],
  [
    'prompts/persona-reaches-simulator',
    'the way of the persona into a prompt',
    ({ prompts }) => {
      prompts.user_simulator.text = prompts.user_simulator.text.replace('{{persona}}', '')
    },
  ],
  [
    'prompts/rates-drawn-by-code',
    'the draw of the code',
    ({ prompts }) => {
      prompts.user_simulator.stages.middle += ' Push back in every third message.'
    },
  ],
  [
    'prompts/stages-differ',
    'the last stage',
    ({ prompts }) => {
      prompts.user_simulator.stages.late = prompts.user_simulator.stages.early
    },
  ],
  [
    'prompts/limits-agree',
    'the limit that a criterion names',
    ({ prompts }) => {
      prompts.assistant.max_questions = 2
    },
  ],
  [
    'prompts/limits-kept-in-examples',
    'the one question of a passing example',
    ({ rubric }) => {
      const { calibration_examples: examples } = first(rubric.criteria)
      const passing = examples.find(({ type }: Broken) => type === 'PASS')
      passing.response = 'What is it? Since when? And where?'
    },
  ],
  [
    'prompts/anti-patterns-not-in-examples',
    'the wording of a passing example',
    ({ rubric }) => {
      const { calibration_examples: examples } = first(rubric.criteria)
      examples.find(({ type }: Broken) => type === 'PASS').response += ' Rest assured.'
    },
  ],
  [
    'prompts/anti-patterns-are-phrases',
    'the wording of a phrase to avoid',
    ({ prompts }) => void prompts.anti_patterns.push('Being too formal'),
  ],
  [
    'prompts/anti-patterns-distinct',
    'the difference of two phrases',
    ({ prompts }) => void prompts.anti_patterns.push('But rest assured'),
  ],
  [
    'domain/template-filled-in',
    'a text that is written out',
    ({ domain }) => {
      domain.audience = 'TODO'
    },
  ],
  [
    'domain/declared-language',
    'the language',
    ({ domain }) => {
      domain.language = 'zh'
    },
  ],
  [
    'baseline/scenarios-cover-topics',
    'a scenario for a topic',
    ({ baseline }) => {
      baseline.scenarios = 5
    },
  ],
  [
    'baseline/long-enough-conversations',
    'conversations worth the name',
    ({ baseline }) => {
      baseline.exchanges = 2
    },
  ],
  [
    'baseline/exchanges-within-plan',
    'the length that is trained on',
    ({ baseline }) => {
      baseline.exchanges = 17
    },
  ],
  [
    'baseline/judges-independent',
    'the distance of a judge',
    ({ baseline }) => void baseline.judges.push('ollama:qwen3:32b'),
  ],
  [
    'baseline/simulator-independent',
    'the distance of the simulator',
    ({ baseline }) => {
      baseline.simulator = baseline.base
    },
  ],
  [
    'baseline/bands-in-order',
    'the order of the bands',
    ({ baseline }) => {
      baseline.bands = { needed_below: 0.7, sufficient_above: 0.5 }
    },
  ],
  [
    'baseline/usual-bands',
    'the usual bands',
    ({ baseline }) => {
      baseline.bands.sufficient_above = 0.95
    },
  ],
  [
    'baseline/known-values',
    'the name of a topic in a scenario',
    ({ baseline }) => {
      baseline.scenarios = [{ id: 'first', values: { topic: 'outage' } }]
    },
  ],
  [
    'baseline/unique-scenarios',
    'the id of a scenario',
    ({ baseline }) => {
      baseline.scenarios = [{ id: 'first' }, { id: 'first' }]
    },
  ],
  [
    'baseline/distinct-openings',
    'the opening of a scenario',
    ({ baseline }) => {
      baseline.scenarios = [
        { id: 'one', opening: 'wifi gone' },
        { id: 'two', opening: 'Wifi gone' },
      ]
    },
  ],
  [
    'baseline/openings-unseen',
    'an opening that no judge has seen',
    ({ baseline, rubric }) => {
      const opening = first(rubric.criteria).calibration_examples[0].context
      baseline.scenarios = [{ id: 'one', opening }]
    },
  ],
  [
    'baseline/opening-in-range',
    'the length of an opening',
    ({ baseline }) => {
      baseline.scenarios = [{ id: 'one', opening: 'and then '.repeat(100) }]
    },
  ],
  [
    'baseline/decision-with-numbers',
    'the numbers of the decision',
    ({ baseline }) => {
      baseline.decision = { outcome: 'fine_tune', because: 'It is obviously not good enough' }
    },
  ],
  ['baseline/two-judges', 'the second judge', ({ baseline }) => void baseline.judges.splice(1)],
])('%s misses %s', async ([rule, , change]) => {
  expect(await rulesAgainst(change)).toContain(rule)
})
