import { foldText } from '../../measure/fold-text.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/unique-scenarios',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'Every scenario has an id of its own.',
  why: 'Conversations and verdicts are kept by the id of their scenario. Two scenarios with one id overwrite each other, and the pass rate counts one of them twice or not at all.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: `baseline:
  scenarios:
    - {id: late_parcel, opening: where is it}
    - {id: broken_vase, opening: My vase arrived in pieces}
    - {id: Late_Parcel, opening: Tuesday came and went}`,
      finds: ['baseline.scenarios[2].id'],
    },
  ],
  passes: [
    {
      yaml: `baseline:
  scenarios:
    - {id: late_parcel, opening: where is it}
    - {id: late_parcel_2, opening: Tuesday came and went}`,
    },
    { yaml: 'baseline: {scenarios: 12}' },
  ],
  *check({ baseline: { scenarios } }) {
    if (typeof scenarios === 'number') return
    const first = new Map<string, number>()
    for (const [index, { id }] of scenarios.entries()) {
      // Files on some disks differ in no more than this.
      const key = foldText(id)
      const earlier = first.get(key)
      if (earlier === undefined) {
        first.set(key, index)
        continue
      }
      const written = scenarios[earlier]!.id
      yield {
        at: ['baseline', 'scenarios', index, 'id'],
        message: `Scenario ${index + 1} has the id ${show(id)}, and scenario ${earlier + 1} ${written === id ? 'too' : show(written)}; ids must differ in more than case, white space and how accents are encoded.`,
        hint: 'Name what sets this scenario apart.',
        related: [{ at: ['baseline', 'scenarios', earlier, 'id'], message: 'it stands here first' }],
      }
    }
  },
})
