import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'prompts/question-limit',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'An answer asks at most two questions.',
  why: 'Three questions in one answer feel like a form. People answer the last one and the others are lost, and a model that was trained on it interrogates.',
  needs: ['prompts'],
  options: {
    max: {
      default: 2,
      minimum: 1,
      maximum: 10,
      description: 'Highest number of questions that one answer may ask.',
    },
  },
  fails: [
    {
      yaml: 'prompts: {assistant: {max_questions: 4}}',
      finds: ['prompts.assistant.max_questions'],
    },
  ],
  passes: [
    { yaml: 'prompts: {assistant: {max_questions: 1}}' },
    { yaml: 'prompts: {domain_rules: [Never promise money]}' },
  ],
  *check({ prompts, spec }, { max }) {
    const limit = prompts.assistant.max_questions
    if (limit <= max) return
    const byDefault = spec.prompts?.assistant?.max_questions === undefined ? ' by default' : ''
    const at = ['prompts', 'assistant', 'max_questions'] as const
    yield {
      at,
      message: `An answer may ask ${limit} questions${byDefault}; it must be ${max} or fewer.`,
      suggestions: [{ title: `Set it to ${max}.`, changes: [{ at, set: max }] }],
      hint: 'Let the assistant ask what it needs most, and the rest in later answers.',
    }
  },
})
