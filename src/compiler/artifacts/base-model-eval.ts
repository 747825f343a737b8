import { upperBoundWithoutFailure, wilson95 } from '../../measure/certainty.ts'
import { edgeCaseCount } from '../../measure/quota.ts'
import { bandAdvice } from '../../measure/rates/band-advice.ts'
import type { DesignWith } from '../../spec/design.ts'
import { count } from '../../spec/show.ts'
import { formatPercent, plainDecimal } from '../format.ts'
import { render } from '../template.ts'
import { isWritten } from '../written.ts'
import { defineArtifact } from './artifact-type.ts'
import { baselineResults } from './baseline-results.ts'
import { defaultMark, provenance } from './provenance.ts'

const path = 'base-model-eval-results.md'

export const baseModelEval = defineArtifact({
  path,
  summary: 'How the base model is evaluated before any training, what came out, and what was decided.',
  readBy: 'People who decide whether a fine-tune is needed at all, and whoever runs the baseline.',
  needs: ['taxonomy', 'personas', 'rubric', 'prompts'],
  text: (design, specName, { baseline }) =>
    render(path, {
      ...baseModelEvalView(design, specName),
      results: baseline ? [baselineResults(design, baseline)] : [],
    }),
})

type Needed = DesignWith<'taxonomy' | 'personas' | 'rubric' | 'prompts'>

/** What the template shows. */
function baseModelEvalView(design: Needed, specName: string) {
  const { domain, model, taxonomy, rubric, baseline } = design
  const scenarios = Array.isArray(baseline.scenarios) ? baseline.scenarios.length : baseline.scenarios
  const hasEdges = Object.keys(taxonomy.edge_cases.types).length > 0
  const { share } = taxonomy.edge_cases
  const edges = hasEdges ? edgeCaseCount(scenarios, share) : 0
  const gates = rubric.safety_gates.length
  const { needed_below, sufficient_above } = baseline.bands
  const mark = (key: string) => (isWritten(design.spec, ['baseline', key]) ? '' : ` (${defaultMark})`)
  const conversations = scenarios * baseline.repeats
  return {
    provenance: provenance(specName),
    title: domain.title,
    protocol: [
      {
        name: 'Scenarios',
        text: `${scenarios}, of which ${edges} ${edges === 1 ? 'is an edge case' : 'are edge cases'}; plan ${baseline.plan}, seed ${baseline.seed}${mark('scenarios')}`,
      },
      {
        name: 'Conversations',
        text: `${conversations}, of ${count(baseline.exchanges, 'exchange')} each${mark('exchanges')}`,
      },
      {
        name: 'Base model',
        text: baseline.base ?? (model ? `${model.choice}, no provider named yet` : 'not chosen yet'),
      },
      { name: 'System prompt', text: 'exactly config/system-prompt.md' },
      { name: 'User simulator', text: baseline.simulator ?? 'not named yet' },
      {
        name: 'Judges',
        text:
          baseline.judges.length > 0
            ? baseline.judges.join(', ')
            : 'not named yet; at least two, of different families',
      },
      {
        name: 'Aggregation',
        text: `${baseline.aggregation}: ${aggregationWords[baseline.aggregation]}${mark('aggregation')}`,
      },
    ],
    criteria: Object.keys(rubric.criteria).length - gates,
    categories: Object.entries(rubric.categories).map(([name, { weight, criteria }]) => ({
      name,
      weight: formatPercent(weight),
      criteria: criteria.join(', '),
    })),
    gates: rubric.safety_gates.map((id) => ({
      id,
      question: rubric.criteria[id]?.question ?? 'no such criterion',
    })),
    threshold: plainDecimal(rubric.pass_threshold),
    bands: [
      {
        range: `below ${formatPercent(needed_below)}`,
        advice: bandAdvice.below,
      },
      {
        range: `${formatPercent(needed_below)} to ${formatPercent(sufficient_above)}`,
        advice: bandAdvice.middle,
      },
      {
        range: `above ${formatPercent(sufficient_above)}`,
        advice: bandAdvice.above,
      },
    ],
    scenarios: count(scenarios, 'scenario'),
    interval: intervalWords(scenarios),
    zeroFailures: formatPercent(upperBoundWithoutFailure(scenarios)),
    decision: decisionView(design),
  }
}

const aggregationWords = {
  strictest_score: 'any judge’s FAIL fails the conversation, and the lowest score is its score',
  strictest_criterion: 'for each criterion a NO beats a YES',
  majority: 'for each criterion the majority of judges decides',
}

// The half of the scenarios is where the interval is widest: what the reader can hope for at best is better than this.
function intervalWords(scenarios: number): string {
  const passed = Math.round(scenarios / 2)
  const { low, high } = wilson95(passed, scenarios)
  return `${passed} of ${scenarios} passed would mean ${formatPercent(low)} to ${formatPercent(high)}`
}

const outcomeWords = {
  fine_tune: 'Go on with the fine-tune.',
  prompt_engineering: 'Try prompt engineering first.',
  stop: 'Stop here.',
}

function decisionView({ baseline }: Needed) {
  const { decision } = baseline
  if (!decision) return []
  const signature = [decision.by, decision.date].filter(Boolean).join(', ')
  return [{ outcome: outcomeWords[decision.outcome], because: decision.because, signature }]
}
