import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/word-ranges',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The word range of a style is two whole numbers above zero, the smaller one first.',
  why: 'Unless code holds every message to a range, all styles drift towards the model’s own: wordy. A range that no message can meet, or that is a slip of the keyboard, holds nothing.',
  needs: ['personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  styles:
    terse: {weight: 0.3, words: [20, 3]}
    casual: {weight: 0.6, words: [60, 60]}
    formal: {weight: 0.1, words: [25, 90]}`,
      finds: ['personas.styles.terse.words', 'personas.styles.casual.words'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  styles:
    terse: {weight: 0.3, words: [3, 20]}
    casual: {weight: 0.6, words: [10, 60]}
    formal: 0.1`,
    },
  ],
  *check({ personas }) {
    for (const [name, { words }] of Object.entries(personas.styles)) {
      const [fewest = 0, most = 0] = words
      if (fewest < most) continue
      yield {
        at: ['personas', 'styles', name, 'words'],
        message: `Style ${show(name)} has ${fewest} to ${most} words; the first number should be the smaller one.`,
        ...(fewest > most && {
          suggestions: [
            {
              title: `Write [${most}, ${fewest}].`,
              changes: [
                { at: ['personas', 'styles', name, 'words', 0], set: most },
                { at: ['personas', 'styles', name, 'words', 1], set: fewest },
              ],
            },
          ],
        }),
        hint: fewest > most ? `Write [${most}, ${fewest}].` : 'Leave room between the two numbers.',
      }
    }
  },
})
