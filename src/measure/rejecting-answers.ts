import { multiply, subtract } from '../spec/decimal.ts'
import type { Rubric } from '../spec/rubric.ts'

/** What NOs in one category do to a verdict, where all its criteria apply and every other answer is YES. */
export interface RejectingAnswers {
  category: string
  weight: number
  /** Criteria of the category that the rubric has. */
  criteria: number
  /** What one NO takes from the score. Where some criteria are NA it takes more. */
  cost: number
  /** NOs in this category alone that reject; undefined where it can fail as a whole and the conversation passes. */
  rejecting: number | undefined
}

/** How many NOs in each category that has criteria reject by themselves at the rubric's threshold. Exact in decimals. */
export function rejectingAnswers({ categories, criteria, pass_threshold }: Rubric): RejectingAnswers[] {
  const room = subtract(1, pass_threshold)
  return Object.entries(categories).flatMap(([category, { weight, criteria: ids }]) => {
    const number = new Set(ids.filter((id) => Object.hasOwn(criteria, id))).size
    if (number === 0) return []
    const rejecting = weight > room ? fewestAbove(weight, multiply(room, number)) : undefined
    return { category, weight, criteria: number, cost: weight / number, rejecting }
  })
}

// The fewest NOs of which each takes a share of the weight, so that together they take more than the room: what is
// compared is weight × NOs with room × criteria, for a quotient such as 0.2 / 3 is no decimal.
function fewestAbove(weight: number, room: number): number {
  const about = Math.floor(room / weight)
  return multiply(weight, about) > room ? about : multiply(weight, about + 1) > room ? about + 1 : about + 2
}
