import type { Taxonomy } from '../spec/taxonomy.ts'

// Names that promise nothing hard. Others are the domain's own, and are believed.
const easyOrMiddle = new Set(
  'trivial simple easy basic low beginner medium moderate middle normal average standard intermediate'.split(
    ' ',
  ),
)

/** How difficult scenarios are where none is harder than the middle. */
export interface MissingHardCases {
  /** The difficulties that are drawn. */
  drawn: string[]
  /** The value that is called hard, and never drawn. */
  hard: string | undefined
}

/** Whether no scenario is harder than the middle; undefined where some are, or where difficulty was left out. */
export function missingHardCases({ dimensions, conditional }: Taxonomy): MissingHardCases | undefined {
  const { difficulty } = dimensions
  if (!difficulty) return undefined
  const drawn = Object.keys(difficulty).filter((name) => difficulty[name]!.weight > 0)
  for (const { dimension, weights } of conditional) {
    if (dimension === 'difficulty') drawn.push(...Object.keys(weights).filter((name) => weights[name]! > 0))
  }
  const values = [...new Set(drawn)]
  const harder = values.filter((name) => !easyOrMiddle.has(name.toLowerCase()))
  // A single value of the domain's own is no harder than anything, unless it says that it is.
  const enough = harder.length > 0 && (values.length > 1 || /hard/i.test(harder[0]!))
  if (enough || values.length === 0) return undefined
  return { drawn: values, hard: Object.keys(difficulty).find((name) => name.toLowerCase() === 'hard') }
}
