import type { ConversationFacts, RepeatedExample, RepeatReport } from '../../spec/audit.ts'
import type { AuditSettings } from './audit-settings.ts'
import { compareTexts, createSmallest } from './smallest.ts'

/** Counts conversations that repeat what judges have before them as an example, and names the first. */
export function tallyRepeats({ options }: AuditSettings, texts: number) {
  const total = { conversations: 0, answers: 0, openings: 0 }
  const named = createSmallest<RepeatedExample>(
    options.most_named,
    (a, b) =>
      compareTexts(a.id, b.id) ||
      a.exchange - b.exchange ||
      compareTexts(b.role, a.role) ||
      compareTexts(JSON.stringify(a), JSON.stringify(b)),
  )
  return {
    add({ repeats }: ConversationFacts): void {
      if (repeats.length > 0) total.conversations++
      for (const repeat of repeats) {
        if (repeat.role === 'user') total.openings++
        else total.answers++
        named.add(repeat)
      }
    },
    report: (): RepeatReport => ({ texts, ...total, named: [...named.items()] }),
  }
}
