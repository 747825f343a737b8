import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/several-flaw-groups',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'Written flaws come from several groups.',
  why: 'People are hard to help in different ways: how they put it, whether they want help, what they remember, what they feel. With one group, the model learns one kind of patience and has none of the others.',
  needs: ['personas'],
  options: {
    min: {
      default: 2,
      minimum: 1,
      description:
        'Fewest groups with flaws. The method has four: communication, resistance, memory, emotional.',
    },
  },
  fails: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: "Agrees, then objects."}
      testing: {description: Asks what they know already.}`,
      finds: ['personas.flaws'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  flaws:
    resistance: {yes_but: {description: "Agrees, then objects."}}
    memory: {loses_the_step: {description: Has forgotten what was agreed.}}`,
    },
  ],
  *check({ spec, personas }, { min }) {
    if (!spec.personas?.flaws) return
    const groups = Object.keys(personas.flaws).filter((name) => Object.keys(personas.flaws[name]!).length > 0)
    // No flaw at all is what personas/some-without-flaws reports.
    if (groups.length === 0 || groups.length >= min) return
    yield {
      at: ['personas', 'flaws'],
      message: `All flaws are of ${groups.length === 1 ? 'group' : 'groups'} ${list(groups.map(show))}; they should come from at least ${min} groups.`,
      hint: 'Add what makes messages hard in another way: communication, resistance, memory or emotion.',
    }
  },
})
