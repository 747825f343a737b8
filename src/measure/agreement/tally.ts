import { mapEntry } from '../../spec/map-entry.ts'

/** How often items were answered by a number of judges, and how. Whole numbers, so that the order of items is nothing. */
export interface SizeTally {
  /** How many judges answered. */
  judges: number
  items: number
  /** Answers by category. */
  counts: number[]
  /** Ordered pairs of judges that gave an item the same answer: the sum of n(n − 1) over items and categories. */
  agreeing: number
}

/**
 * What agreement is computed from. Its size depends on the judges and categories, never on the number of items, so that a
 * stream can be tallied.
 */
export interface AgreementTally {
  categories: readonly string[]
  /** By number of judges that answered. */
  sizes: Map<number, SizeTally>
  /** Answers by category, by judge. */
  judges: Map<string, number[]>
  /**
   * Two judges' answers to the same items, as a table row by row, by the one whose name comes first (in order of code units)
   * and then the other.
   */
  pairs: Map<string, Map<string, number[]>>
}

/**
 * An empty tally of nominal answers. The categories are those that the question admits: `NA` is an answer like the others,
 * since two judges who both say that a question does not apply agree. Gwet's AC1 depends on how many categories there are, so
 * that one nobody may use must not be among them.
 */
export function startTally(categories: readonly string[]): AgreementTally {
  return { categories, sizes: new Map(), judges: new Map(), pairs: new Map() }
}

/**
 * Adds the answers to one item, by judge. An answer that is none of the categories (`ERROR`) is missing. The work grows with
 * the square of the judges of the item, and not with the items before it.
 */
export function addAnswers(tally: AgreementTally, answers: ReadonlyMap<string, string>): void {
  const given: { judge: string; category: number }[] = []
  for (const [judge, answer] of answers) {
    const category = tally.categories.indexOf(answer)
    if (category >= 0) given.push({ judge, category })
  }
  if (given.length === 0) return
  const counts = emptyCounts(tally)
  for (const { judge, category } of given) {
    counts[category]!++
    mapEntry(tally.judges, judge, () => emptyCounts(tally))[category]!++
  }
  addToSize(tally, given.length, counts)
  for (const [index, one] of given.entries()) {
    for (const other of given.slice(index + 1)) addToPair(tally, one, other)
  }
}

function addToSize(tally: AgreementTally, judges: number, counts: readonly number[]): void {
  const size = mapEntry(tally.sizes, judges, () => ({
    judges,
    items: 0,
    counts: emptyCounts(tally),
    agreeing: 0,
  }))
  size.items++
  for (const [category, count] of counts.entries()) {
    size.counts[category]! += count
    size.agreeing += count * (count - 1)
  }
}

function addToPair(tally: AgreementTally, ...two: { judge: string; category: number }[]): void {
  const [first, second] = two[0]!.judge < two[1]!.judge ? [two[0]!, two[1]!] : [two[1]!, two[0]!]
  const count = tally.categories.length
  const others = mapEntry(tally.pairs, first.judge, () => new Map<string, number[]>())
  const table = mapEntry(others, second.judge, () => new Array<number>(count * count).fill(0))
  table[first.category * count + second.category]!++
}

function emptyCounts({ categories }: AgreementTally): number[] {
  return new Array<number>(categories.length).fill(0)
}
