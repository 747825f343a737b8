import { show } from '../../spec/show.ts'
import { conditionedWeights, deadValues } from '../dead-values.ts'
import { personaValues } from '../drawn-values.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/no-dead-values',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every style, flaw, attribute value and trajectory is drawn sometimes.',
  why: 'A group of people with weight 0 stands in the design and never writes a word. Reviewers tick it off, advocates are told that it is covered, and the model meets these people for the first time after the launch.',
  needs: ['personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  styles: {terse: 0.4, casual: 0.6, formal: 0}
  attributes: {access_need: {none: 1, screen_reader: 0}}
  flaws:
    resistance:
      yes_but: {description: "Agrees, then objects."}
      testing: {weight: 0, description: Asks what they know already.}`,
      finds: [
        'personas.styles.formal.weight',
        'personas.attributes.access_need.screen_reader.weight',
        'personas.flaws.resistance.testing.weight',
      ],
    },
  ],
  passes: [
    {
      yaml: `personas:
  styles:
    terse: 0.4
    casual: 0.6
    formal: {weight: 0, because: Nobody in 400 chats wrote so}
  attributes: {access_need: {none: 0.95, screen_reader: 0.05}}`,
    },
  ],
  *check({ spec, taxonomy, personas }) {
    // Style is the one of them that a condition of the taxonomy may change.
    const isConditioned = conditionedWeights(taxonomy?.conditional ?? [])
    for (const drawn of personaValues(personas)) yield* deadValues(drawn, isConditioned)
    // The library that comes with fdc has no such flaw.
    for (const [group, flaws] of Object.entries(spec.personas?.flaws ? personas.flaws : {})) {
      for (const [name, { weight }] of Object.entries(flaws)) {
        if (weight > 0) continue
        yield {
          at: ['personas', 'flaws', group, name, 'weight'],
          message: `Flaw ${show(name)} has weight 0, so that no persona gets it; what is listed should be drawn.`,
          hint: 'Leave `weight` out, which makes it as likely as the others, or remove the flaw.',
        }
      }
    }
  },
})
