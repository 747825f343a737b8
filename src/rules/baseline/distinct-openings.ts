import { foldText } from '../../measure/fold-text.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/distinct-openings',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No two scenarios have the same opening and the same values.',
  why: 'The same scenario twice is one scenario with twice the weight: with sixteen of them it moves the pass rate by twelve points and tells nothing new. To see how much one scenario varies there is `repeats`.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: `baseline:
  scenarios:
    - {id: late, opening: Where is my parcel?}
    - {id: vase, opening: My vase arrived in pieces}
    - {id: late_again, opening: "where is  my parcel?"}`,
      finds: ['baseline.scenarios[2].opening'],
    },
  ],
  passes: [
    {
      yaml: `baseline:
  scenarios:
    - {id: late, opening: Where is my parcel?, values: {stance: open}}
    - {id: late_angry, opening: Where is my parcel?, values: {stance: resistant}}`,
    },
    { yaml: 'baseline: {scenarios: [{id: late}, {id: vase}]}' },
  ],
  *check({ baseline: { scenarios } }) {
    if (typeof scenarios === 'number') return
    const first = new Map<string, number>()
    for (const [index, { opening, values = {} }] of scenarios.entries()) {
      if (opening === undefined) continue
      const key = JSON.stringify([foldText(opening), Object.entries(values).sort()])
      const earlier = first.get(key)
      if (earlier === undefined) {
        first.set(key, index)
        continue
      }
      yield {
        at: ['baseline', 'scenarios', index, 'opening'],
        message: `Scenario ${show(scenarios[index]!.id)} opens as ${show(scenarios[earlier]!.id)} does and fixes the same values; each scenario should test something of its own.`,
        hint: 'Write another opening or other `values`, or take `repeats` for several runs of one scenario.',
        related: [{ at: ['baseline', 'scenarios', earlier, 'opening'], message: 'the same opening' }],
      }
    }
  },
})
