import { show } from '../../spec/show.ts'
import { findPhrase, foldPhrase } from '../phrase-in-text.ts'
import { defineRule } from '../rule.ts'

// Beyond it the list is no list of phrases, and each would be held against all others.
const mostPhrases = 200

export default defineRule({
  id: 'prompts/anti-patterns-distinct',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'No anti-pattern contains another one.',
  why: 'Whoever forbids "rest assured" has forbidden "please rest assured" too. The longer phrase makes the list look fuller than it is, and tells a model that the shorter one alone may be meant less seriously.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  anti_patterns: [Rest assured, Kindly note, Please rest assured that]`,
      finds: ['prompts.anti_patterns[2]'],
    },
  ],
  passes: [
    {
      yaml: `prompts:
  anti_patterns: [Rest assured, I assure you, Kindly note, Kindly be advised]`,
    },
  ],
  *check({ prompts }) {
    const phrases = prompts.anti_patterns.slice(0, mostPhrases).map(foldPhrase)
    for (const [index, phrase] of phrases.entries()) {
      // The same phrase twice is for prompts/anti-patterns-listed to say.
      const other = phrases.findIndex(
        (shorter) => shorter !== '' && shorter.length < phrase.length && findPhrase(phrase, shorter) >= 0,
      )
      if (other < 0) continue
      yield {
        at: ['prompts', 'anti_patterns', index],
        message: `Anti-pattern ${show(prompts.anti_patterns[index])} contains ${show(prompts.anti_patterns[other])}, which forbids it already; each phrase should add something.`,
        hint: 'Keep the shorter one.',
        related: [{ at: ['prompts', 'anti_patterns', other], message: 'the shorter phrase' }],
      }
    }
  },
})
