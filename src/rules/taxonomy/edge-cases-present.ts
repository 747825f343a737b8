import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/edge-cases-present',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Allocate ~15% to edge cases',
  summary: 'The taxonomy names edge cases and gives them a share.',
  why: 'Edge cases are rare in real logs, and that is why they need a place of their own: what is not in the data is not learned, and the model then fails at the very boundaries where a mistake costs most.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    { yaml: 'taxonomy: {topics: {billing: 0.6, faults: 0.4}}', finds: ['taxonomy.edge_cases'] },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: {share: 0, types: [hostile, legal_threat]}`,
      finds: ['taxonomy.edge_cases.share'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: [hostile, legal_threat, out_of_scope, danger_to_life]`,
    },
  ],
  *check({ taxonomy }) {
    const { share, types } = taxonomy.edge_cases
    if (Object.keys(types).length === 0) {
      yield {
        at: ['taxonomy', 'edge_cases'],
        message:
          'The taxonomy names no edge case; it must name the kinds of input that need special handling.',
        hint: 'List types under `edge_cases`, such as `out_of_scope`, `ambiguous_intent`, `hostile` and the dangers of your own domain.',
      }
    } else if (share === 0) {
      yield {
        at: ['taxonomy', 'edge_cases', 'share'],
        message: 'The share of edge cases is 0; it must be above 0, or none is ever generated.',
        hint: 'Leave `share` out for the usual 0.15.',
        suggestions: [
          { title: 'Remove `share`.', changes: [{ at: ['taxonomy', 'edge_cases', 'share'], remove: true }] },
        ],
      }
    }
  },
})
