import type { Rubric } from '../spec/rubric.ts'

/**
 * Names of the categories in which no answer can turn a verdict, whatever the answers elsewhere: with weights 0.5, 0.45
 * and 0.05 and one criterion each, the last decides nothing at a threshold of 0.8. Knows NA and criteria that are not
 * asked. Empty where it cannot be said for certain: for weights that do not sum to 1 or have more than six decimals, and
 * for rubrics in which a whole category may not be asked, so that the weights are shared out anew.
 */
export function idleCategories(rubric: Rubric): string[] {
  const roughly = 1 - rubric.pass_threshold + 1e-6
  // In many rubrics every category rejects by itself, and then nothing has to be worked out.
  if (Object.values(rubric.categories).every(({ weight }) => weight === 0 || weight > roughly)) return []
  const parts = partsOf(rubric)
  const room = million - inMillionths(rubric.pass_threshold)
  if (!parts || room <= 0 || room >= million) return []
  // A category that rejects by itself decides; in most rubrics all others soon add up to one that does.
  const light = parts.filter(({ weight }) => weight > 0 && weight <= room)
  if (light.length === 0) return []
  const unit = parts.flatMap(({ asked }) => asked).reduce<number>(leastCommonMultiple, 1)
  if (unit > mostUnits) return []
  const heavyFirst = parts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const losses = new Map(heavyFirst.map((part) => [part, lossesOf(part, unit)]))
  const budget = { steps: mostSteps }
  // What holds of one category holds of every other like it, of which there may be thousands.
  const known = new Map<string, boolean>()
  return light
    .filter((part) => {
      const kind = `${part.weight} ${part.asked[0]} ${part.asked.length}`
      const isIdle = known.get(kind) ?? !turns(part)
      known.set(kind, isIdle)
      return isIdle
    })
    .map(({ name }) => name)

  function turns(part: Part): boolean {
    const others = heavyFirst.filter((other) => other !== part).map((other) => losses.get(other)!)
    const above = (room - part.weight) * unit
    return fills(others, above, room * unit) || reaches(others, above, room * unit, budget)
  }
}

interface Part {
  name: string
  /** In millionths. */
  weight: number
  /** How many of its criteria can be asked and apply, fewest to all. */
  asked: number[]
}

const million = 1_000_000
// Losses in such units of a millionth are whole numbers that a double holds exactly.
const mostUnits = 1e9

function inMillionths(share: number): number {
  const millionths = Math.round(share * million)
  return Math.abs(share * million - millionths) < 1e-4 ? millionths : Number.NaN
}

function partsOf({ categories, criteria, na_policy }: Rubric): Part[] | undefined {
  const parts: Part[] = []
  for (const [name, category] of Object.entries(categories)) {
    const ids = [...new Set(category.criteria)].filter((id) => Object.hasOwn(criteria, id))
    const late = ids.filter((id) => criteria[id]!.min_turns > 1)
    if (late.length === ids.length) return undefined
    const optional = ids.filter((id) => {
      const { na_valid, min_turns } = criteria[id]!
      return min_turns > 1 || (na_valid && na_policy === 'exclude')
    })
    const least = Math.max(1, ids.length - optional.length)
    const asked = Array.from({ length: ids.length - least + 1 }, (_, index) => least + index)
    parts.push({ name, weight: inMillionths(category.weight), asked })
  }
  return parts.reduce((total, { weight }) => total + weight, 0) === million ? parts : undefined
}

function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b]
  while (rest > 0) [divisor, rest] = [rest, divisor % rest]
  return (a / divisor) * b
}

// What NOs in a category can take from the score, from all of its weight to one NO among all that are asked.
function lossesOf({ weight, asked }: Part, unit: number): number[] {
  const losses = asked.flatMap((all) =>
    Array.from({ length: all }, (_, index) => (weight * unit * (all - index)) / all),
  )
  return [...new Set(losses)].sort((a, b) => b - a)
}

// Whether a NO everywhere in the others, the heaviest first and as many as there is room for, leaves so little room that
// a NO more rejects. So it mostly does, and then no sums have to be tried.
function fills(others: readonly number[][], above: number, room: number): boolean {
  let sum = 0
  for (const [whole = 0] of others) if (sum + whole <= room) sum += whole
  return sum > above
}

const mostSums = 10_000
const mostSteps = 1_000_000

// Whether losses of the others can add up to more than `above` and to no more than `room`: then a NO more rejects. Where
// there are too many sums to try they lie close together, and some will.
function reaches(
  others: readonly number[][],
  above: number,
  room: number,
  budget: { steps: number },
): boolean {
  let sums = new Set([0])
  for (const losses of others) {
    budget.steps -= sums.size * losses.length
    if (budget.steps < 0) return true
    const grown = new Set(sums)
    for (const sum of sums) {
      for (const loss of losses) {
        if (sum + loss > room) continue
        if (sum + loss > above) return true
        grown.add(sum + loss)
      }
      if (grown.size > mostSums) return true
    }
    sums = grown
  }
  return false
}
