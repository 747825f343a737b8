import type { PraiseCount, PraiseReport } from '../../spec/audit.ts'
import { isEnglish } from '../../spec/language.ts'
import type { Transcript } from '../../spec/record.ts'
import { withoutQuotations } from '../without-quotations.ts'
import type { AuditSettings } from './audit-settings.ts'
import { praisesUser } from './english-praise.ts'
import { shareOf } from './share-of.ts'

/** Counts answers that praise, by half of the conversation. English only: other languages have no report. */
export function tallyPraise({ language }: AuditSettings) {
  const knowsLanguage = isEnglish(language)
  const halves = { first: { answers: 0, praising: 0 }, second: { answers: 0, praising: 0 } }
  return {
    add({ exchanges }: Transcript): void {
      if (!knowsLanguage) return
      const half = Math.floor(exchanges.length / 2)
      for (const [index, { assistant }] of exchanges.entries()) {
        const isFirst = index < half
        if (!isFirst && index < exchanges.length - half) continue
        const count = isFirst ? halves.first : halves.second
        count.answers++
        if (praisesUser(withoutQuotations(assistant))) count.praising++
      }
    },
    report: (): PraiseReport | null =>
      knowsLanguage ? { first: withShare(halves.first), second: withShare(halves.second) } : null,
  }
}

function withShare({ answers, praising }: Omit<PraiseCount, 'share'>): PraiseCount {
  return { answers, praising, share: shareOf(praising, answers) }
}
