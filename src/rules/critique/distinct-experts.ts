import { foldText } from '../../measure/fold-text.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'critique/distinct-experts',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'No two experts, and no two edge users, have the same background.',
  why: 'An expert is played from the background alone. The same words under two names are one view that is heard twice: the panel has its size on paper, and what only the missing view would have seen stays unseen.',
  needs: ['critique'],
  options: {},
  fails: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Ten years of chats., artifacts: [rubric]}
    shift_lead: {kind: practitioner, background: "Ten years of chats", artifacts: [prompts]}
  edge_users:
    angry: {background: Was promised a refund.}
    burned: {background: was promised a refund.}`,
      finds: ['critique.experts.shift_lead.background', 'critique.edge_users.burned.background'],
    },
  ],
  passes: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Ten years of chats., artifacts: [rubric]}
    shift_lead: {kind: practitioner, background: Ten years of night shifts., artifacts: [prompts]}`,
    },
  ],
  *check({ spec, critique }) {
    for (const group of ['experts', 'edge_users'] as const) {
      if (!spec.critique?.[group]) continue
      const first = new Map<string, string>()
      for (const [name, { background }] of Object.entries(critique[group])) {
        const key = foldText(background).replace(/[\s.!。！]+$/, '')
        const earlier = first.get(key)
        if (earlier === undefined) {
          first.set(key, name)
          continue
        }
        yield {
          at: ['critique', group, name, 'background'],
          message: `${show(name)} has the background of ${show(earlier)}; each should bring a view of their own.`,
          hint: 'Write what this person has seen that the other has not, or take one of them out.',
          related: [{ at: ['critique', group, earlier, 'background'], message: 'the same background' }],
        }
      }
    }
  },
})
