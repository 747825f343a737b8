/** Draws from a list; the same seed always draws the same. */
export type Draw = <Item>(items: readonly Item[]) => Item

/** A source of draws: mulberry32, which is small and the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (items) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]!
  }
}
