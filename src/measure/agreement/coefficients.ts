import type { SizeTally } from './tally.ts'

/**
 * Raw agreement: the chance that two judges of an item gave it the same answer, on average over the items that two or more
 * answered. Fleiss 1971; with missing answers Gwet 2014, chapter 2. From 0 to 1; undefined where no item
 * was answered twice.
 */
export function rawAgreement(sizes: readonly SizeTally[]): number | undefined {
  let items = 0
  let agreeing = 0
  for (const size of shared(sizes)) {
    items += size.items
    agreeing += size.agreeing / (size.judges * (size.judges - 1))
  }
  return items === 0 ? undefined : agreeing / items
}

/**
 * Gwet's AC1: (raw − chance) / (1 − chance), where chance is Σ π(1 − π) / (q − 1) over the q categories and π is the mean
 * share of a category over the items, those that one judge answered among them. Gwet 2008; with missing
 * answers Gwet 2014, chapter 2. At most 1, and 0 where judges agree as often as by chance; it stays near the raw agreement
 * where nearly all answers are the same, where κ and α collapse. Undefined where no item was answered twice, or there are
 * fewer than two categories.
 */
export function gwetAc1(sizes: readonly SizeTally[]): number | undefined {
  const raw = rawAgreement(sizes)
  const categories = sizes[0]?.counts.length ?? 0
  if (raw === undefined || categories < 2) return undefined
  const items = sizes.reduce((sum, size) => sum + size.items, 0)
  let chance = 0
  for (let category = 0; category < categories; category++) {
    const share =
      ascending(sizes).reduce((sum, size) => sum + size.counts[category]! / size.judges, 0) / items
    chance += (share * (1 - share)) / (categories - 1)
  }
  return (raw - chance) / (1 - chance)
}

/**
 * Krippendorff's α for nominal answers, some of which may be missing: 1 − observed / expected disagreement over the answers
 * of items that two or more judges answered. Krippendorff 2011, section C. At most 1, and 0 where the answers might as well
 * have been shuffled. Undefined where no item was answered twice, or all those answers are the same: what never varies
 * cannot be told from chance.
 */
export function krippendorffAlpha(sizes: readonly SizeTally[]): number | undefined {
  const totals: number[] = []
  let agreeing = 0
  for (const size of shared(sizes)) {
    agreeing += size.agreeing / (size.judges - 1)
    for (const [category, count] of size.counts.entries()) totals[category] = (totals[category] ?? 0) + count
  }
  const answers = totals.reduce((sum, total) => sum + total, 0)
  const differing = totals.reduce((sum, total) => sum + total * (answers - total), 0)
  return differing === 0 ? undefined : 1 - ((answers - 1) * (answers - agreeing)) / differing
}

function shared(sizes: readonly SizeTally[]): SizeTally[] {
  return ascending(sizes).filter(({ judges }) => judges > 1)
}

// Sums of fractions depend on their order in the last digit, and a stream may bring the sizes in any.
function ascending(sizes: readonly SizeTally[]): SizeTally[] {
  return sizes.toSorted((a, b) => a.judges - b.judges)
}
