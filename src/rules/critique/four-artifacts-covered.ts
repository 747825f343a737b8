import { list } from '../../spec/show.ts'
import { criticisedArtifacts } from '../critique-targets.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'critique/four-artifacts-covered',
  severity: 'warning',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Expert role-play critique applied to taxonomy, rubric, personas, and prompts',
  summary: 'Taxonomy, rubric, personas and prompts each have an expert who criticises them.',
  why: '"Expert role-play takes too long": an hour of critique finds the blind spots that spoil a hundred conversations. An artifact without an expert keeps its own, and the other three are built on it.',
  needs: ['critique'],
  options: {},
  fails: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Led the chat floor., artifacts: [taxonomy, rubric]}
    judge_maker: {kind: evaluation, background: Builds evaluations., artifacts: [rubric, prompts]}`,
      finds: ['critique.experts'],
    },
  ],
  passes: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Led the chat floor., artifacts: [taxonomy, rubric]}
    judge_maker: {kind: evaluation, background: Builds evaluations., artifacts: [prompts, personas]}`,
    },
    { yaml: 'critique: {models: ["human:ada"]}' },
  ],
  *check({ spec, critique }) {
    if (!spec.critique?.experts) return
    const experts = Object.values(critique.experts)
    const covered = new Set(experts.flatMap(({ artifacts }) => artifacts))
    const uncovered = criticisedArtifacts.filter((target) => !covered.has(target))
    if (uncovered.length === 0) return
    yield {
      at: ['critique', 'experts'],
      message: `No expert criticises ${list(uncovered, 'or')}; every one of the four artifacts should have an expert.`,
      hint:
        experts.length === 0
          ? 'Name experts, or leave `experts` out for a panel of six.'
          : 'Add the names to the `artifacts` of experts whom they suit.',
    }
  },
})
