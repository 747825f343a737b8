import type { Setting } from '../../../spec/domain.ts'
import type { Style, WordRange } from '../../../spec/personas.ts'

interface KnownStyle {
  weight?: number
  description: string
  /** Words of one message where people write at length: the method's ranges. */
  asynchronous: WordRange
  /** Words of one message in live chat, where people send a thought at a time. */
  live: WordRange
}

const known: Record<string, KnownStyle> = {
  terse: {
    weight: 0.15,
    description: 'Only what is needed; fragments, no greeting, often no question mark.',
    asynchronous: [30, 80],
    live: [3, 20],
  },
  casual: {
    weight: 0.5,
    description: 'Relaxed everyday writing; contractions, an aside now and then.',
    asynchronous: [80, 180],
    live: [10, 60],
  },
  formal: {
    weight: 0.25,
    description: 'Complete sentences, greeting and thanks, careful wording.',
    asynchronous: [120, 250],
    live: [25, 90],
  },
  stream_of_consciousness: {
    weight: 0.1,
    description: 'Thinks while writing; long run-on sentences, changes of subject, little punctuation.',
    asynchronous: [150, 300],
    live: [40, 120],
  },
  text_speak: {
    description: 'Abbreviations, lower case, emoji, missing words.',
    asynchronous: [50, 120],
    live: [3, 30],
  },
}

// The seed writes "stream-of-consciousness"; both spellings mean the same known style.
function lookup(name: string): KnownStyle | undefined {
  const key = name.replaceAll('-', '_').toLowerCase()
  return Object.hasOwn(known, key) ? known[key] : undefined
}

/** What fdc knows of a style by its name, in a setting; undefined for a style of the domain's own. */
export function knownStyle(name: string, setting: Setting): Omit<Style, 'weight'> | undefined {
  const style = lookup(name)
  if (!style) return undefined
  return { words: setting === 'live_chat' ? style.live : style.asynchronous, description: style.description }
}

/** The word range of a style that nobody described: that of casual writing. */
export function usualWords(setting: Setting): WordRange {
  return setting === 'live_chat' ? known.casual!.live : known.casual!.asynchronous
}

/** The method's styles and weights, for a spec that names none. */
export function defaultStyleWeights(): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const [name, style] of Object.entries(known)) if (style.weight) weights[name] = style.weight
  return weights
}
