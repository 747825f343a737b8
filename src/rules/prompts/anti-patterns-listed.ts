import { foldText } from '../../measure/fold-text.ts'
import { count, show } from '../../spec/show.ts'
import { defineRule, type Proposal } from '../rule.ts'

export default defineRule({
  id: 'prompts/anti-patterns-listed',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The prompts list at least five phrases that the assistant must not use.',
  why: '"Sound natural" changes nothing; a list of phrases does. Every model has its favourites ("I understand your frustration"), and each that gets into the data comes back in most answers of the tuned model.',
  fixes: 'A phrase that stands in the list already, and one that is empty, are removed.',
  needs: ['prompts'],
  options: {
    min: { default: 5, minimum: 0, maximum: 1000, description: 'Fewest phrases.' },
  },
  fails: [
    {
      yaml: `prompts:
  anti_patterns: [I understand your frustration, Rest assured, rest  assured, " "]`,
      finds: ['prompts.anti_patterns[2]', 'prompts.anti_patterns[3]', 'prompts.anti_patterns'],
      fixed: `prompts:
  anti_patterns: [I understand your frustration, Rest assured]`,
    },
  ],
  passes: [
    {
      yaml: `prompts:
  anti_patterns:
    - I understand your frustration
    - Rest assured
    - At your earliest convenience
    - Kindly note
    - Please be advised`,
    },
  ],
  *check({ prompts }, { min }) {
    const first = new Map<string, number>()
    for (const [index, phrase] of prompts.anti_patterns.entries()) {
      const key = foldText(phrase)
      const earlier = first.get(key)
      if (key === '') {
        yield {
          at: ['prompts', 'anti_patterns', index],
          message: `Anti-pattern ${index + 1} is empty; it must be a phrase.`,
          fix: remove(index),
        }
      } else if (earlier === undefined) first.set(key, index)
      else {
        yield {
          at: ['prompts', 'anti_patterns', index],
          message: `Anti-pattern ${show(phrase)} stands in the list already; each phrase must stand once.`,
          related: [{ at: ['prompts', 'anti_patterns', earlier], message: 'it stands here first' }],
          fix: remove(index),
        }
      }
    }
    if (first.size >= min) return
    yield {
      at: ['prompts', 'anti_patterns'],
      message: `The prompts list ${first.size === 0 ? 'no anti-patterns' : count(first.size, 'anti-pattern')}; they must list at least ${min}.`,
      hint: 'Read twenty answers of the base model and list what you would not say.',
    }
  },
})

function remove(index: number): Proposal {
  return {
    title: `Remove anti-pattern ${index + 1}.`,
    changes: [{ at: ['prompts', 'anti_patterns', index], remove: true }],
  }
}
