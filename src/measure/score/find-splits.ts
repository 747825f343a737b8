import { mapEntry } from '../../spec/map-entry.ts'
import type { Rubric } from '../../spec/rubric.ts'
import { compareTexts, createSmallest, type Smallest } from '../audit/smallest.ts'
import { type CriterionResult, criterionResult } from './criterion-result.ts'
import type { JudgedSet } from './judged-set.ts'

/** As many drafts for a criterion as a person settles in one sitting, and no more than it can use. */
export const mostDrafts = 5

/** The conversations about which judges split on a criterion. */
export interface CriterionSplits {
  /** The conversations on which they are most divided, those first. */
  strongest: readonly string[]
  /** How many there are beside these. */
  more: number
}

/** A conversation, and how many pairs of judges stand against each other there. */
interface Split {
  conversation: string
  /** Pairs of which one passes what the other fails. */
  opposed: number
  /** Pairs of which one finds the criterion not applicable, and the other answers it. */
  apart: number
}

const nothing: Record<CriterionResult, number> = {
  passed: 0,
  failed: 0,
  not_applicable: 0,
  missing: 0,
  not_asked: 0,
}

/**
 * Where judges split on a criterion: some pass what others fail, or some find it not applicable. An NA where none is valid
 * is a failure, here as everywhere; ERROR is no answer, and what is not to be asked does not count. Conversations without
 * a transcript, and those that were judged in another version, are left out, since nobody could look at what was judged.
 * @param most how many conversations are kept for a criterion
 * @returns by criterion, in the order of the rubric; nothing for criteria without a split
 */
export function findSplits(
  { criteria }: Rubric,
  { answers, transcripts, stale }: JudgedSet,
  most = mostDrafts,
): Map<string, CriterionSplits> {
  const isStale = new Set(stale)
  const found = new Map<string, { kept: Smallest<Split>; all: number }>()
  for (const [conversation, byJudge] of answers) {
    const exchanges = transcripts.get(conversation)?.exchanges
    if (exchanges === undefined || isStale.has(conversation)) continue
    const tallies = new Map<string, Record<CriterionResult, number>>()
    for (const given of byJudge.values()) {
      for (const [id, answer] of given) {
        const tally = mapEntry(tallies, id, () => ({ ...nothing }))
        tally[criterionResult(criteria[id]!, answer, exchanges)]++
      }
    }
    for (const [id, { passed, failed, not_applicable }] of tallies) {
      const opposed = passed * failed
      const apart = not_applicable * (passed + failed)
      if (opposed + apart === 0) continue
      const own = mapEntry(found, id, () => ({ kept: createSmallest(most, compareSplits), all: 0 }))
      own.kept.add({ conversation, opposed, apart })
      own.all++
    }
  }
  return new Map(
    Object.keys(criteria).flatMap((id) => {
      const own = found.get(id)
      if (!own) return []
      const strongest = own.kept.items().map(({ conversation }) => conversation)
      return [[id, { strongest, more: own.all - strongest.length }]]
    }),
  )
}

// The strongest first; the name decides where they are equal, so that no order of input does.
function compareSplits(a: Split, b: Split): number {
  return b.opposed - a.opposed || b.apart - a.apart || compareTexts(a.conversation, b.conversation)
}
