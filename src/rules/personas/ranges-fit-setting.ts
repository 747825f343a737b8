import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/ranges-fit-setting',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'In live chat, word ranges are those of live chat.',
  why: 'People send a chat message a thought at a time, mostly on a phone. Ranges of letters, which is what the method’s own are, teach the model to answer essays with essays, and the first customer who types four words gets one too. Often only `setting` was forgotten.',
  needs: ['personas'],
  options: {
    max_words: {
      default: 150,
      minimum: 1,
      description:
        'Most words at the top of a range in live chat. The longest range that fdc has for it, stream of consciousness, ends at 120.',
    },
  },
  fails: [
    {
      yaml: `domain: {title: Parcel chat, summary: Helps with parcels., setting: live_chat}
personas:
  styles:
    terse: {weight: 0.4, words: [30, 80]}
    formal: {weight: 0.6, words: [120, 250]}`,
      finds: ['personas.styles.formal.words'],
    },
  ],
  passes: [
    {
      yaml: `domain: {title: Parcel mail, summary: Helps with parcels., setting: email}
personas:
  styles:
    terse: {weight: 0.4, words: [30, 80]}
    formal: {weight: 0.6, words: [120, 250]}`,
    },
    {
      yaml: `personas:
  styles:
    terse: {weight: 0.9, words: [3, 20]}
    pastes_letters: {weight: 0.1, words: [80, 300], because: They paste the provider’s letter}`,
    },
  ],
  *check({ spec, domain, personas }, { max_words }) {
    if (domain.setting !== 'live_chat') return
    const top = (name: string) => Math.max(...personas.styles[name]!.words)
    const names = Object.keys(personas.styles).filter(
      (name) => personas.styles[name]!.because === undefined && top(name) > max_words,
    )
    if (names.length === 0) return
    const longest = names.reduce((a, b) => (top(b) > top(a) ? b : a))
    yield {
      at: ['personas', 'styles', longest, 'words'],
      message: `Style ${show(longest)} has up to ${top(longest)} words a message, and ${spec.domain.setting === undefined ? 'the setting is live chat, the default' : 'the setting is live chat'}; there it should have at most ${max_words}.`,
      hint:
        spec.domain.setting === undefined
          ? 'Set `domain.setting` to `async_messages` or `email`, or leave `words` out for the ranges of live chat.'
          : 'Leave `words` out for the range of live chat, or write `because` at the style.',
      related: names
        .filter((name) => name !== longest)
        .slice(0, 12)
        .map((name) => ({
          at: ['personas', 'styles', name, 'words'] as const,
          message: `${name} has up to ${top(name)}`,
        })),
    }
  },
})
