import { findPlaceholders } from '../../measure/find-placeholders.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { placeholders } from '../../spec/placeholders.ts'
import { list, show } from '../../spec/show.ts'
import { promptTexts } from '../prompt-texts.ts'
import { defineRule, type Finding, type Proposal } from '../rule.ts'

export default defineRule({
  id: 'prompts/known-placeholders',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'A prompt holds only the placeholders of its closed list, written `{{name}}`.',
  why: 'What nothing fills stays in the prompt: the model reads "{{user_mesage}}" where the message should be, answers all the same, and a thousand conversations are lost before somebody looks. Prompts are filled by plain substitution, so loops and conditions would be read out too.',
  fixes: 'A placeholder of the list that has spaces or other braces around its name is written `{{name}}`.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  domain_rules: ["Address the user as {{user_name}}"]
  system: {text: "You help with parcels. {{persona}}"}
  user_simulator:
    text: |
      You are {{ persona }}.
      {{#if active_flaws}}{{active_flaws}}{{/if}}
      So far: {{histroy}}`,
      finds: [
        'prompts.system.text',
        'prompts.user_simulator.text',
        'prompts.user_simulator.text',
        'prompts.user_simulator.text',
        'prompts.user_simulator.text',
        'prompts.domain_rules[0]',
      ],
      fixed: `prompts:
  domain_rules: ["Address the user as {{user_name}}"]
  system: {text: "You help with parcels. {{persona}}"}
  user_simulator:
    text: |
      You are {{persona}}.
      {{#if active_flaws}}{{active_flaws}}{{/if}}
      So far: {{histroy}}`,
    },
  ],
  passes: [
    {
      yaml: `prompts:
  system: {text: "You help with parcels. Single {braces} are text."}
  assistant: {text: "{{system_prompt}} {{history}} {{user_message}} {{length_limits}}"}`,
    },
  ],
  *check({ prompts }) {
    for (const { at, text, title, prompt } of promptTexts(prompts)) {
      const found = findPlaceholders(text)
      if (found.length === 0) continue
      const known = prompt ? placeholders[prompt].map(({ name }) => name) : []
      const manyLines = text.includes('\n')
      const seen = new Set<string>()
      for (const { written, name, line } of found) {
        const right = written === `{{${name}}}` && known.includes(name)
        if (right || seen.has(written)) continue
        seen.add(written)
        const where = manyLines ? `on line ${line} of ${title}` : `in ${title}`
        const replace = (by: string): Proposal => ({
          title: `Write \`{{${by}}}\` there.`,
          changes: [{ at, replace: written, by: `{{${by}}}` }],
        })
        const { fix, suggestions, ...rest } = problem(`${show(written)} ${where}`, name, known, replace)
        // To look for a word in a long text takes its time, and `{{a}` stands in every `{{a}}` as well.
        const isApart =
          seen.size <= 20 && !found.some((one) => one.written !== written && one.written.includes(written))
        yield { at, ...rest, ...(isApart && fix && { fix }), ...(isApart && suggestions && { suggestions }) }
      }
    }
  },
})

function problem(
  what: string,
  name: string,
  known: readonly string[],
  replace: (by: string) => Proposal,
): Omit<Finding, 'at'> {
  if (known.includes(name)) {
    return {
      message: `${what} is not filled; a placeholder must be written \`{{${name}}}\`.`,
      fix: replace(name),
    }
  }
  if (known.length === 0) {
    return {
      message: `${what} is not filled; nothing is filled there.`,
      hint: 'Write out what is to stand there.',
    }
  }
  if (/^(?:[#/^>!&*]|else\b)/.test(name)) {
    return {
      message: `${what} is template syntax; prompts are filled by plain substitution of \`{{name}}\`.`,
      hint: 'Say the condition in words, or fill the whole passage through a placeholder.',
    }
  }
  const meant = didYouMean(name.slice(0, 60), known)
  return {
    message: `${what} is not one of its placeholders, which are ${list(known)}.`,
    hint: meant && `Did you mean \`{{${meant}}}\`?`,
    ...(meant && { suggestions: [replace(meant)] }),
  }
}
