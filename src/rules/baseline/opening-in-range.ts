import { countWords } from '../../measure/count-words.ts'
import { multiply } from '../../spec/decimal.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/opening-in-range',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'An opening is no longer than the word range of its style, or than that of every style.',
  why: 'Code holds every simulated message to the range of its style. An opening beyond all of them is a message that the training data will not have, and the answers to it are measured against lengths that were planned for others.',
  needs: ['baseline', 'personas'],
  options: {
    tolerance: {
      default: 1.2,
      minimum: 1,
      maximum: 10,
      description: 'How many times the most words of the range an opening may have.',
    },
  },
  fails: [
    {
      yaml: `personas:
  styles: {terse: {weight: 0.4, words: [3, 8]}, casual: {weight: 0.6, words: [5, 15]}}
baseline:
  scenarios:
    - {id: short, opening: My vase arrived in three pieces and nobody has answered so far, values: {style: terse}}
    - id: long
      opening: >-
        Good morning, on Monday I ordered a vase for my mother, and what came today was a box of shards with a
        card in it.`,
      finds: ['baseline.scenarios[0].opening', 'baseline.scenarios[1].opening'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  styles: {terse: {weight: 0.4, words: [3, 8]}, casual: {weight: 0.6, words: [5, 15]}}
baseline:
  scenarios:
    - {id: short, opening: vase in pieces. what now, values: {style: terse}}
    - {id: long, opening: My vase arrived in three pieces and nobody has answered so far}`,
    },
  ],
  *check({ baseline: { scenarios }, personas: { styles } }, { tolerance }) {
    if (typeof scenarios === 'number') return
    const names = Object.keys(styles)
    if (names.length === 0) return
    const highest = names.reduce((most, name) => Math.max(most, ...styles[name]!.words), 0)
    for (const [index, { opening = '', values = {} }] of scenarios.entries()) {
      const own = values.style
      const isKnown = own !== undefined && Object.hasOwn(styles, own)
      const most = isKnown ? Math.max(...styles[own]!.words) : highest
      const words = countWords(opening)
      if (words <= multiply(most, tolerance)) continue
      const whose = isKnown ? `style ${show(own)}` : nameStyles(names)
      yield {
        at: ['baseline', 'scenarios', index, 'opening'],
        message: `The opening has about ${words} words, and ${whose} at most ${most}; it should be in range.`,
        hint: 'Shorten it, or widen the range if people do write that much.',
        related: isKnown ? [{ at: ['personas', 'styles', own, 'words'], message: `up to ${most}` }] : [],
      }
    }
  },
})

// A message names as many styles as a reader can take in.
function nameStyles(names: readonly string[]): string {
  if (names.length === 1) return `style ${show(names[0])}`
  const named = names.slice(0, 6)
  const rest = names.length - named.length
  return `the styles ${list(rest > 0 ? [...named, `${rest} more`] : named)}`
}
