import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'critique/edge-users-present',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'At least three users at the edge read the design.',
  why: 'Experts ask whether the design is right; the person in crisis asks whether it is right for them. Whoever was burned before, comes from another culture, writes unusually or games the system finds the sentence that works for everybody else.',
  needs: ['critique'],
  options: {
    min: {
      default: 3,
      minimum: 0,
      maximum: 100,
      description: 'Fewest edge users. The method names five kinds; a domain may lack one or two of them.',
    },
  },
  fails: [
    { yaml: 'critique: {edge_users: {}}', finds: ['critique.edge_users'] },
    {
      yaml: `critique:
  edge_users:
    burned_before: {background: Was promised a refund three times.}
    gaming: {background: Quotes agents who never existed.}`,
      finds: ['critique.edge_users'],
    },
  ],
  passes: [
    {
      yaml: `critique:
  edge_users:
    burned_before: {background: Was promised a refund three times.}
    gaming: {background: Quotes agents who never existed.}
    in_crisis: {background: Writes at night about something else.}`,
    },
    { yaml: 'critique: {models: ["human:ada"]}' },
  ],
  *check({ spec, critique }, { min }) {
    if (!spec.critique?.edge_users) return
    const number = Object.keys(critique.edge_users).length
    if (number >= min) return
    yield {
      at: ['critique', 'edge_users'],
      message: `The critique has ${number === 0 ? 'no edge users' : count(number, 'edge user')}; it should have at least ${min}.`,
      hint: 'Add people such as one in crisis, of another culture or out to cheat, or leave `edge_users` out for five.',
    }
  },
})
