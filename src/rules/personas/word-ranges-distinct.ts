import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// Names that promise fewer words than the names below. Of all other names nobody can know.
const short = new Set(['terse', 'laconic', 'brief', 'curt', 'concise', 'clipped', 'monosyllabic'])
const longer = new Set([
  'casual',
  'formal',
  'verbose',
  'wordy',
  'rambling',
  'long_winded',
  'chatty',
  'stream_of_consciousness',
])

export default defineRule({
  id: 'personas/word-ranges-distinct',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Word ranges of styles differ, and a terse style has fewer words than a casual or formal one.',
  why: 'Length is the part of a style that code can hold a model to. Where every style has one range, or the terse one the longest, simulated users all write alike after ten messages, whatever their description says.',
  needs: ['personas'],
  options: {
    min_styles: {
      default: 3,
      minimum: 2,
      description: 'Fewest styles of which one common range is questioned. Two may differ by tone alone.',
    },
  },
  fails: [
    {
      yaml: `personas:
  styles:
    terse: {weight: 0.4, words: [30, 90]}
    formal: {weight: 0.6, words: [25, 90]}`,
      finds: ['personas.styles.terse.words'],
    },
    {
      yaml: `personas: {styles: {worried: 0.4, angry: 0.3, cheerful: 0.3}}`,
      finds: ['personas.styles'],
    },
  ],
  passes: [
    { yaml: 'personas: {styles: {terse: 0.2, casual: 0.5, formal: 0.3}}' },
    {
      yaml: `personas:
  styles:
    worried: {weight: 0.4, words: [20, 80]}
    angry: {weight: 0.3, words: [5, 40]}
    cheerful: 0.3`,
    },
  ],
  *check({ personas: { styles } }, { min_styles }) {
    // A range the wrong way round is what personas/word-ranges reports.
    const all = Object.entries(styles)
    const sound = all.filter(([, { words }]) => words[0]! < words[1]!)
    const common = sound[0]?.[1].words ?? []
    if (sound.length >= min_styles && sound.every(([, { words }]) => words.join() === common.join())) {
      yield {
        at: ['personas', 'styles'],
        message: `${which(sound.length, all.length)} styles have ${common[0]} to ${common[1]} words a message; their ranges should differ.`,
        hint: 'Give each style `words` of its own; one that fdc does not know takes the range of casual writing.',
      }
      return
    }
    const others = sound.filter(([name]) => longer.has(plain(name)))
    for (const [name, { words }] of sound) {
      if (!short.has(plain(name))) continue
      const other = others.find(
        ([
          ,
          {
            words: [fewest = 0, most = 0],
          },
        ]) => words[0]! >= fewest && words[1]! >= most,
      )
      if (!other) continue
      const [otherName, { words: range }] = other
      yield {
        at: ['personas', 'styles', name, 'words'],
        message: `Style ${show(name)} has ${words[0]} to ${words[1]} words and ${show(otherName)} ${range[0]} to ${range[1]}; ${show(name)} should have fewer.`,
        hint: words.join() === range.join() ? 'Lower this range.' : 'Swap the ranges, or lower this one.',
        related: [
          { at: ['personas', 'styles', otherName, 'words'], message: `${otherName} has no more words` },
        ],
      }
    }
  },
})

function which(number: number, all: number): string {
  if (number < all) return `${number} of ${all}`
  return number === 2 ? 'Both' : `All ${number}`
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]/g, '_')
}
