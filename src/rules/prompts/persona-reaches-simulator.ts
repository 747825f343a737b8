import { findPlaceholders } from '../../measure/find-placeholders.ts'
import { placeholders } from '../../spec/placeholders.ts'
import { list, shorten } from '../../spec/show.ts'
import { personaPlaceholders } from '../persona-placeholders.ts'
import { placeholderHint } from '../placeholder-hint.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'prompts/persona-reaches-simulator',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary:
    'A simulator prompt of your own holds the placeholders through which every persona field reaches it.',
  why: 'What is drawn for a person and not told to the simulator does not exist: the table of personas shows sixty kinds of people, the conversations show one, and nothing in the data says why. Lengths and flaws that do not arrive are the first that models leave out.',
  needs: ['prompts', 'personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  attributes: {role: {receiver: 0.7, sender: 0.3}}
prompts:
  user_simulator:
    text: |
      You are a customer. {{scenario}} {{history}}
      {{stage_guidance}} {{cooperation}} {{active_flaws}}`,
      finds: ['prompts.user_simulator.text', 'prompts.user_simulator.text'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  attributes: {role: {receiver: 0.7, sender: 0.3}}
prompts:
  user_simulator:
    text: |
      You are {{persona}}. {{scenario}} {{history}}
      {{stage_guidance}} {{cooperation}} {{active_flaws}} {{word_limits}}`,
    },
    {
      yaml: `personas: {flaws: {}}
prompts: {user_simulator: {text: "{{persona}} {{scenario}} {{history}} {{word_limits}}"}}`,
    },
  ],
  *check({ prompts, personas }) {
    const { text } = prompts.user_simulator
    if (text === undefined) return
    const held = new Set(findPlaceholders(text).map(({ name }) => name))
    for (const [name, fields] of personaPlaceholders(personas)) {
      if (held.has(name)) continue
      const missing = placeholders.user_simulator.find((placeholder) => placeholder.name === name)!
      yield {
        at: ['prompts', 'user_simulator', 'text'],
        message: `Without {{${name}}} the user simulator never learns the ${list(shorten(fields))} of the personas; every persona field must reach its prompt.`,
        hint: placeholderHint(missing),
      }
    }
  },
})
