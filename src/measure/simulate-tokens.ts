import type { Personas, WordRange } from '../spec/personas.ts'
import type { Prompts } from '../spec/prompts.ts'
import { tokensPerWord } from './estimate-tokens.ts'

/** Tokens of one exchange: the user's message and its answer, without the chat template. Estimates, in whole tokens. */
interface ExchangeTokens {
  /** On average over the word range, answered at the middle of the length target. */
  expected: number
  /** At the top of the word range, answered at the top of the length target. */
  upper: number
}

/** The tokens of a style's exchanges, and the share of personas that write so. */
export interface SimulatedStyle extends ExchangeTokens {
  name: string
  share: number
}

/** What the personas' word ranges and the assistant's length target mean in tokens. */
export interface SimulatedTokens extends ExchangeTokens {
  /** The styles that are drawn, as written. A persona keeps its style, so that whole conversations differ by it. */
  styles: SimulatedStyle[]
}

/**
 * Simulates the tokens of an exchange from word ranges by style weight and the assistant's length ratio. Every number
 * of words in a range is taken to be equally likely, and an answer to have the middle of the target ratio, or the words
 * of the floor where that is more. Nothing is drawn: it is the exact mean. Undefined where no style is ever drawn.
 */
export function simulateTokens(
  { styles }: Pick<Personas, 'styles'>,
  ratio: LengthRatio,
  language: string,
): SimulatedTokens | undefined {
  const drawn = Object.entries(styles).filter(([, { weight }]) => weight > 0)
  const total = drawn.reduce((sum, [, { weight }]) => sum + weight, 0)
  if (drawn.length === 0) return undefined
  const tokens = tokensPerWord(language)
  const exact = drawn.map(([name, { weight, words }]) => ({
    name,
    share: weight / total,
    expected: tokens * meanWords(words, ratio),
    upper: tokens * mostWords(words, ratio),
  }))
  return {
    expected: Math.round(exact.reduce((sum, { share, expected }) => sum + share * expected, 0)),
    upper: Math.round(Math.max(...exact.map(({ upper }) => upper))),
    styles: exact.map((style) => ({
      ...style,
      expected: Math.round(style.expected),
      upper: Math.round(style.upper),
    })),
  }
}

type LengthRatio = Prompts['assistant']['length_ratio']

// The mean of w + max(floor, ratio × w) over the whole numbers w of the range, in one step for any size of range: up to
// some w the answer has the floor's words, above it the sum is that of an arithmetic series.
function meanWords(words: WordRange, { target, floor_words }: LengthRatio): number {
  const { fewest, most } = ends(words)
  const ratio = (target[0]! + target[1]!) / 2
  const count = most - fewest + 1
  const atFloor = Math.min(count, Math.max(0, Math.floor(floor_words / ratio) - fewest + 1))
  const above = count - atFloor
  const meanAbove = (fewest + atFloor + most) / 2
  return (fewest + most) / 2 + (atFloor * floor_words + above * meanAbove * ratio) / count
}

function mostWords(words: WordRange, { target, floor_words }: LengthRatio): number {
  const { most } = ends(words)
  return most + Math.max(floor_words, Math.max(...target) * most)
}

// A range written the wrong way round is what another rule speaks of.
function ends([first = 0, second = 0]: WordRange): { fewest: number; most: number } {
  return { fewest: Math.min(first, second), most: Math.max(first, second) }
}
