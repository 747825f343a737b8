/**
 * The known word that `word` is most likely a slip of, or undefined when none is close: at most one edit for every
 * three letters, where an edit adds, drops, changes or swaps neighbouring letters.
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.floor(Math.max(word.length, 3) / 3) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The one word of a closed list that another is the long or short form of (`warn` for `warning`), else a slip of. */
export function meantOf(word: string, allowed: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const forms = allowed.filter((one) => {
    const known = one.toLowerCase()
    return Math.min(known.length, wanted.length) > 2 && (wanted.startsWith(known) || known.startsWith(wanted))
  })
  return forms.length === 1 ? forms[0] : didYouMean(word, allowed)
}

/** How many edits lie between two words; `limit` where there are that many or more. */
// Optimal string alignment over three rows; words are keys and ids, so the quadratic cost is small. It ends early where
// the distance will be `limit` or more, as of almost all words it is: a text may have thousands of unknown ones.
export function editDistance(a: string, b: string, limit = Infinity): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + change)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    // A swap reaches back two rows, to where it costs one more.
    if (least > limit) return limit
    beforeLast = last
    last = current
  }
  return last[b.length]!
}
