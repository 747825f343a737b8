import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/flaws-playable',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The description of a flaw says more than its name.',
  why: 'A model that is told "yes_but: yes, but" plays its own idea of it, the same one each time and mostly too strong. What a person does in one message, in a sentence, is what makes ten simulated people differ.',
  needs: ['personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: "Yes, but"}
      deflecting: {description: deflecting}`,
      finds: [
        'personas.flaws.resistance.yes_but.description',
        'personas.flaws.resistance.deflecting.description',
      ],
    },
  ],
  passes: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: "Agrees, then gives a reason why it cannot work."}
      deflecting: {description: Deflecting, guidance: Answer with another subject.}`,
    },
  ],
  *check({ spec, personas }) {
    // The library that comes with fdc has descriptions.
    if (!spec.personas?.flaws) return
    for (const [group, flaws] of Object.entries(personas.flaws)) {
      for (const [name, { description, guidance, example }] of Object.entries(flaws)) {
        if (guidance !== undefined || example !== undefined) continue
        // Most descriptions are far longer than a name, and need no closer look.
        if (description.length > 2 * name.length + 8 || bare(description) !== bare(name)) continue
        yield {
          at: ['personas', 'flaws', group, name, 'description'],
          message: `The description of flaw ${show(name)} is only its name; it must say what the person does.`,
          hint: 'Describe one message that shows it, or write `guidance` or an `example`.',
        }
      }
    }
  },
})

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
