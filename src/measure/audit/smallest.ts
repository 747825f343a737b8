/** Keeps the smallest of the items that it is given. */
export interface Smallest<Item> {
  add(item: Item): void
  /** Whether an item of this rank, or of a smaller one, would be kept now. */
  wouldKeep(item: Item): boolean
  /** What was kept, in order. */
  items(): readonly Item[]
}

/** The order of texts by their code units, which is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Keeps the `most` smallest items, whatever the order in which they come. Items that `compare` finds equal must be the
 * same to whoever reads them.
 */
export function createSmallest<Item>(most: number, compare: (a: Item, b: Item) => number): Smallest<Item> {
  const kept: Item[] = []
  const wouldKeep = (item: Item) => kept.length < most || (most > 0 && compare(item, kept.at(-1)!) < 0)
  return {
    add(item) {
      if (!wouldKeep(item)) return
      let [low, high] = [0, kept.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (compare(kept[middle]!, item) <= 0) low = middle + 1
        else high = middle
      }
      kept.splice(low, 0, item)
      if (kept.length > most) kept.pop()
    },
    wouldKeep,
    items: () => kept,
  }
}
