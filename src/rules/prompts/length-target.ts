import type { DesignPath } from '../../spec/design.ts'
import { defineRule, type Proposal } from '../rule.ts'

export default defineRule({
  id: 'prompts/length-target',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Answers aim at 1.0 to 1.5 times the user’s words, and never exceed twice as many.',
  why: 'Models write long whatever they are asked, and training on long answers makes it a habit: a person who writes ten words gets a page. The target has to be a range below the limit, or the limit is the target.',
  needs: ['prompts'],
  options: {
    target: { default: 1.5, minimum: 0, maximum: 10, description: 'Highest upper end of the target range.' },
    max: { default: 2, minimum: 0, maximum: 10, description: 'Highest hard limit.' },
  },
  fails: [
    {
      yaml: 'prompts: {assistant: {length_ratio: {target: [1.5, 1.0]}}}',
      finds: ['prompts.assistant.length_ratio.target[0]'],
    },
    {
      yaml: 'prompts: {assistant: {length_ratio: {target: [1.0, 3.0], max: 4}}}',
      finds: ['prompts.assistant.length_ratio.target[1]', 'prompts.assistant.length_ratio.max'],
    },
    {
      yaml: 'prompts: {assistant: {length_ratio: {max: 1.2}}}',
      finds: ['prompts.assistant.length_ratio.max'],
    },
  ],
  passes: [
    { yaml: 'prompts: {assistant: {length_ratio: {target: [0.8, 1.3], max: 1.8}}}' },
    { yaml: 'prompts: {assistant: {max_questions: 1}}' },
  ],
  *check({ prompts, spec }, options) {
    const at = ['prompts', 'assistant', 'length_ratio'] as const
    const { target, max } = prompts.assistant.length_ratio
    const [low = 0, high = 0] = target
    const given = spec.prompts?.assistant?.length_ratio
    const written = given?.target !== undefined
    const byDefault = written ? '' : ' by default'
    if (low > high) {
      yield {
        at: [...at, 'target', 0],
        message: `The target runs from ${low} down to ${high}; its first number must be the lower one.`,
        hint: `Write [${high}, ${low}].`,
        suggestions: [
          {
            title: `Write [${high}, ${low}].`,
            changes: [
              { at: [...at, 'target', 0], set: high },
              { at: [...at, 'target', 1], set: low },
            ],
          },
        ],
      }
    } else if (high > max) {
      yield {
        at: written ? [...at, 'target', 1] : [...at, 'max'],
        message: `The target goes up to ${high} times the user’s words${byDefault}, and the hard limit is ${max}; the target must end at or below the limit.`,
      }
    } else if (high > options.target) {
      yield {
        at: [...at, 'target', 1],
        message: `The target goes up to ${high} times the user’s words${byDefault}; it must end at ${options.target} or below.`,
        suggestions: [setTo([...at, 'target', 1], options.target)],
      }
    }
    if (max > options.max) {
      yield {
        at: [...at, 'max'],
        message: `The hard limit is ${max} times the user’s words${given?.max === undefined ? ' by default' : ''}; it must be ${options.max} or less.`,
        suggestions: [setTo([...at, 'max'], options.max)],
        hint: 'Raise `floor_words` instead, if it is the short messages that need longer answers.',
      }
    }
  },
})

function setTo(at: DesignPath, limit: number): Proposal {
  return { title: `Set it to ${limit}.`, changes: [{ at, set: limit }] }
}
