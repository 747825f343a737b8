import { largestRemainder } from '../../measure/quota.ts'
import type { AuthoredScenarios } from '../../spec/baseline.ts'
import type { DesignWith } from '../../spec/design.ts'
import { count, list, show } from '../../spec/show.ts'
import type { Taxonomy } from '../../spec/taxonomy.ts'
import { defineRule } from '../rule.ts'

// A message names as many topics as a reader can take in.
const mostNamed = 6

export default defineRule({
  id: 'baseline/scenarios-cover-topics',
  severity: 'warning',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Generate 10-20 test scenarios covering your taxonomy',
  summary: 'Every topic of some weight has a scenario in the baseline.',
  why: 'A topic without a scenario is not evaluated at all: the pass rate may say that the base model is good enough, and the topic is the one where it fails. Edge types are not counted here, since two or three edge cases are all that 20 scenarios hold.',
  needs: ['baseline', 'taxonomy'],
  options: {
    min_share: {
      default: 0.05,
      minimum: 0,
      maximum: 1,
      description:
        'Smallest weight of a topic that needs a scenario. Twenty scenarios, the method’s most, cover every topic from 0.05.',
    },
  },
  fails: [
    {
      yaml: `taxonomy:
  topics: {tracking: 0.4, claims: 0.3, pickup: 0.2, invoices: 0.05, customs: 0.05}
baseline: {scenarios: 10}`,
      finds: ['baseline.scenarios'],
    },
    {
      yaml: `taxonomy: {topics: {tracking: 0.5, claims: 0.5}}
baseline:
  scenarios:
    - {id: vase, values: {topic: claims}}
    - {id: lamp, values: {topic: claims}}`,
      finds: ['baseline.scenarios'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {tracking: 0.4, claims: 0.3, pickup: 0.2, invoices: 0.05, customs: 0.05}
baseline: {scenarios: 20}`,
    },
    {
      yaml: `taxonomy: {topics: {tracking: 0.5, claims: {weight: 0.5, subtopics: [lost]}}}
baseline:
  scenarios:
    - {id: vase, values: {subtopic: lost}}
    - {id: lamp, opening: where is it}`,
    },
  ],
  *check(design, { min_share }) {
    const { spec, taxonomy, baseline } = design
    if (!spec.baseline) return
    const { scenarios } = baseline
    const drawn = typeof scenarios === 'number'
    const missed = (drawn ? undrawnTopics(design, scenarios) : unnamedTopics(taxonomy, scenarios)).filter(
      (name) => taxonomy.topics[name]!.weight >= min_share,
    )
    // A scenario that leaves its topic open may take up any one of them.
    const open = drawn ? 0 : scenarios.filter(({ values }) => !values?.topic && !values?.subtopic).length
    if (missed.length <= open) return
    const size = drawn ? scenarios : scenarios.length
    const who = drawn
      ? `${count(size, 'scenario')} drawn by weight`
      : `The ${count(size, 'scenario')}${open > 0 ? ` (${open} without a topic)` : ''}`
    const named = missed.slice(0, mostNamed).map(show)
    const names = missed.length > mostNamed ? [...named, `${missed.length - mostNamed} more`] : named
    yield {
      at: ['baseline', 'scenarios'],
      message: `${who} ${size === 1 ? 'leaves' : 'leave'} out ${list(names)}; every topic of weight ${min_share} or more should have one.`,
      hint: drawn
        ? 'Draw more scenarios, or join topics that are asked alike.'
        : 'Write a scenario for each topic that is left out.',
    }
  },
})

// Only a quota is certain beforehand: the other plans may draw any of the topics.
function undrawnTopics({ taxonomy, baseline }: DesignWith<'taxonomy'>, scenarios: number): string[] {
  if (baseline.plan !== 'quota') return []
  const weights = Object.values(taxonomy.topics).map(({ weight }) => weight)
  if (weights.every((weight) => weight * scenarios >= 1)) return []
  const quota = largestRemainder(scenarios, weights)
  return Object.keys(taxonomy.topics).filter((_, index) => quota[index] === 0)
}

function unnamedTopics({ topics }: Taxonomy, scenarios: AuthoredScenarios): string[] {
  const named = new Set(scenarios.flatMap(({ values }) => [values?.topic, values?.subtopic]))
  return Object.keys(topics).filter(
    (name) => !named.has(name) && !Object.keys(topics[name]!.subtopics).some((sub) => named.has(sub)),
  )
}
