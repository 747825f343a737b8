import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'prompts/requirements-written',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The prompts say what the domain demands of every answer.',
  why: 'fdc’s own assistant prompt knows lengths, questions and wording, and nothing of your domain. Without `domain_rules` the answers are those of any polite assistant, and a fine-tune on them teaches nothing new.',
  needs: ['prompts'],
  options: {},
  fails: [{ yaml: 'prompts: {anti_patterns: [Rest assured]}', finds: ['prompts.domain_rules'] }],
  passes: [
    { yaml: 'prompts: {domain_rules: [Never promise money, Quote the tracking state before advising]}' },
    { yaml: 'prompts: {assistant: {text: "Never promise money. {{history}} {{user_message}}"}}' },
  ],
  *check({ prompts }) {
    if (prompts.assistant.text !== undefined) return
    if (prompts.domain_rules.some((rule) => rule.trim() !== '')) return
    yield {
      at: ['prompts', 'domain_rules'],
      message: 'The prompts have no `domain_rules`; they must say what the domain demands of every answer.',
      hint: 'Write the three rules that a new colleague would be told on the first day.',
    }
  },
})
