import type { ConversationFacts, ForeignSide, ScriptReport, SideScriptReport } from '../../spec/audit.ts'
import { scriptsOfLanguage } from '../scripts-of-language.ts'
import type { AuditSettings } from './audit-settings.ts'
import { compareTexts, createSmallest } from './smallest.ts'

const roles = ['user', 'assistant'] as const

/** Counts conversations that are mostly in another script than the declared language, and names the first. */
export function tallyScripts({ language, options }: AuditSettings) {
  const scripts = scriptsOfLanguage(language)
  const sides = { user: emptySide(), assistant: emptySide() }
  // By side, since many answers in another script must not hide a user who writes in one.
  const named = { user: emptyList(options.most_named), assistant: emptyList(options.most_named) }
  return {
    add(facts: ConversationFacts): void {
      if (!facts.scripts) return
      for (const role of roles) {
        const own = facts.scripts[role]
        const side = sides[role]
        if (own.own_share !== null) side.conversations++
        side.messages += own.messages
        side.foreign_messages += own.foreign_messages
        if (!own.foreign) continue
        side.foreign++
        named[role].add({ id: facts.id, role, ...own })
      }
    },
    report: (): ScriptReport | null =>
      scripts
        ? {
            language,
            scripts: [...scripts],
            user: { ...sides.user },
            assistant: { ...sides.assistant },
            named: roles.flatMap((role) => [...named[role].items()]),
          }
        : null,
  }
}

function emptySide(): SideScriptReport {
  return { conversations: 0, foreign: 0, messages: 0, foreign_messages: 0 }
}

function emptyList(most: number) {
  return createSmallest<ForeignSide>(
    most,
    (a, b) => compareTexts(a.id, b.id) || compareTexts(JSON.stringify(a), JSON.stringify(b)),
  )
}
