import type { Skeleton, StructureReport } from '../../spec/audit.ts'
import type { AuditSettings } from './audit-settings.ts'
import type { MeasuredConversation } from './conversation-facts.ts'
import { shareOf } from './share-of.ts'
import { skeletonOf } from './skeleton.ts'
import { compareTexts } from './smallest.ts'

/** Counts in which ways responses are laid out, of which there are a few hundred. Responses without words have none. */
export function tallyStructure({ language }: AuditSettings) {
  const counts = new Map<string, number>()
  let responses = 0
  return {
    add({ transcript, answers }: MeasuredConversation): void {
      for (const [index, { assistant }] of transcript.exchanges.entries()) {
        if (answers[index]!.length === 0) continue
        const key = JSON.stringify(skeletonOf(assistant, language))
        counts.set(key, (counts.get(key) ?? 0) + 1)
        responses++
      }
    },
    report(): StructureReport {
      const [usual] = [...counts].sort(([a, one], [b, other]) => other - one || compareTexts(a, b))
      return {
        responses,
        distinct: counts.size,
        usual: usual ? (JSON.parse(usual[0]) as Skeleton) : null,
        share: shareOf(usual?.[1] ?? 0, responses),
      }
    },
  }
}
