import { show } from '../../spec/show.ts'
import { foldPhrase } from '../phrase-in-text.ts'
import { defineRule } from '../rule.ts'

// A phrase of more words is a paragraph, and its parts are many.
const mostWords = 20

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
    const first = new Map<string, number>()
    const all = prompts.anti_patterns.map((phrase) => foldPhrase(phrase).split(/[\s,;:]+/))
    for (const [index, words] of all.entries()) {
      const phrase = words.join(' ')
      if (phrase !== '' && !first.has(phrase)) first.set(phrase, index)
    }
    for (const [index, words] of all.entries()) {
      if (words.length > mostWords) continue
      const contained = partsOf(words).find((part) => first.has(part))
      if (contained === undefined) continue
      const other = first.get(contained)!
      yield {
        at: ['prompts', 'anti_patterns', index],
        message: `Anti-pattern ${show(prompts.anti_patterns[index])} contains ${show(prompts.anti_patterns[other])}, which forbids it already; each phrase should add something.`,
        hint: 'Keep the shorter one.',
        related: [{ at: ['prompts', 'anti_patterns', other], message: 'the shorter phrase' }],
      }
    }
  },
})

// Every run of words that is shorter than the whole; the whole twice is for prompts/anti-patterns-listed to say.
function partsOf(words: readonly string[]): string[] {
  const parts: string[] = []
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= words.length; end++) {
      if (end - start < words.length) parts.push(words.slice(start, end).join(' '))
    }
  }
  return parts
}
