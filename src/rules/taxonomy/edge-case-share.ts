import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/edge-case-share',
  severity: 'warning',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Allocate ~15% to edge cases',
  summary: 'About 15 % of the scenarios are edge cases.',
  why: 'At 5 % the model hardly meets an edge case and never learns to handle one; at 30 % it becomes paranoid and sees danger in a late parcel. The number is a starting point: move it when the pilot says so.',
  needs: ['taxonomy'],
  options: {
    min: { default: 0.1, minimum: 0, maximum: 1, description: 'Smallest share of edge cases.' },
    max: { default: 0.2, minimum: 0, maximum: 1, description: 'Largest share of edge cases.' },
  },
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: {share: 0.05, types: [hostile, legal_threat]}`,
      finds: ['taxonomy.edge_cases.share'],
    },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: {share: 0.35, types: [hostile, legal_threat]}`,
      finds: ['taxonomy.edge_cases.share'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: {share: 0.2, types: [hostile, legal_threat]}`,
    },
  ],
  *check({ taxonomy }, { min, max }) {
    const { share, types } = taxonomy.edge_cases
    // None at all is what taxonomy/edge-cases-present reports.
    if (share === 0 || Object.keys(types).length === 0 || (share >= min && share <= max)) return
    const at = ['taxonomy', 'edge_cases', 'share'] as const
    // The method's 15 %, or what comes nearest to it within the limits of the team.
    const usual = Math.min(Math.max(0.15, min), max)
    yield {
      at,
      message: `The share of edge cases is ${share}; it should be from ${min} to ${max}.`,
      hint: share < min ? `Raise it to ${min} or more.` : `Lower it to ${max} or less.`,
      suggestions: [{ title: `Set it to ${usual}.`, changes: [{ at, set: usual }] }],
    }
  },
})
