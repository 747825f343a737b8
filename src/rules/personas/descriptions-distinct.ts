import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { sameDescriptions } from '../same-descriptions.ts'

export default defineRule({
  id: 'personas/descriptions-distinct',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary:
    'Styles, flaws of a group, values of an attribute and trajectories are described in different words.',
  why: 'The simulator plays what the description says. Two flaws with one description are one flaw that shows twice as often as planned, and the people whom the second one was written for are missing from the data.',
  needs: ['personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: "Agrees, then objects."}
      deflecting: {description: "agrees, then objects."}
  attributes:
    role:
      receiver: {weight: 0.5, description: Waits for a parcel}
      sender: {weight: 0.5, description: Waits for a parcel}`,
      finds: [
        'personas.flaws.resistance.deflecting.description',
        'personas.attributes.role.sender.description',
      ],
    },
  ],
  passes: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: "Agrees, then objects."}
      deflecting: {description: Changes the subject.}
  attributes:
    role: {receiver: {weight: 0.5, description: Waits for a parcel}, sender: 0.5}`,
    },
  ],
  *check({ spec, personas }) {
    const { styles, flaws, attributes, trajectories } = personas
    yield* sameDescriptions((name) => `Style ${show(name)}`, styles, ['personas', 'styles'])
    // The library that comes with fdc describes each in words of its own.
    for (const [group, members] of Object.entries(spec.personas?.flaws ? flaws : {})) {
      yield* sameDescriptions((name) => `Flaw ${show(name)}`, members, ['personas', 'flaws', group])
    }
    for (const [name, values] of Object.entries(attributes)) {
      yield* sameDescriptions((value) => `Value ${show(value)} of ${show(name)}`, values, [
        'personas',
        'attributes',
        name,
      ])
    }
    yield* sameDescriptions((name) => `Trajectory ${show(name)}`, trajectories, ['personas', 'trajectories'])
  },
})
