import { findPlaceholders } from '../../measure/find-placeholders.ts'
import { placeholders } from '../../spec/placeholders.ts'
import { list } from '../../spec/show.ts'
import { personaPlaceholders } from '../persona-placeholders.ts'
import { placeholderHint } from '../placeholder-hint.ts'
import { isFileName, promptTitles } from '../prompt-texts.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'prompts/required-elements',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'All three prompts drafted',
  summary: 'A prompt of your own holds every element that the method requires, as its placeholder.',
  why: 'A simulator that does not see the history repeats itself, one without word limits writes essays in every style, and an assistant prompt without the list of phrases trains them in. fdc’s own prompts hold all of it; whoever writes a prompt in their place has to keep it.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  assistant:
    text: |
      {{system_prompt}}
      {{history}}
      Now answer: {{user_message}}
      {{domain_rules}} {{length_rule}} {{question_limit}}`,
      finds: ['prompts.assistant.text'],
    },
  ],
  passes: [
    {
      yaml: `prompts:
  assistant:
    text: |
      {{system_prompt}}
      {{history}}
      Now answer: {{user_message}}
      {{domain_rules}} {{length_rule}} {{tentative_language}} {{question_limit}} {{anti_patterns}}`,
    },
    { yaml: 'prompts: {assistant: {max_questions: 1}}' },
  ],
  *check({ prompts, personas }) {
    // prompts/persona-reaches-simulator says of these what would be lost.
    const ofPersonas = personaPlaceholders(personas)
    for (const prompt of ['assistant', 'user_simulator'] as const) {
      const { text } = prompts[prompt]
      // Of a file name in place of the text prompts/text-not-path speaks.
      if (text === undefined || isFileName(text)) continue
      const held = new Set(findPlaceholders(text).map(({ name }) => name))
      const missing = placeholders[prompt].filter(
        ({ name, required }) =>
          required && !held.has(name) && !(prompt === 'user_simulator' && ofPersonas.has(name)),
      )
      if (missing.length === 0) continue
      yield {
        at: ['prompts', prompt, 'text'],
        message: `Missing in ${promptTitles[prompt]}: ${list(missing.map(({ name }) => `{{${name}}}`))}; it must hold every required element.`,
        hint: placeholderHint(missing[0]!),
      }
    }
  },
})
