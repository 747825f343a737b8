import { type AuditOptions, defaultAuditOptions } from '../../src/measure/audit/audit-options.ts'
import type { AuditSettings } from '../../src/measure/audit/audit-settings.ts'
import { createAudit } from '../../src/measure/audit/create-audit.ts'
import type { AuditReport, ConversationFacts } from '../../src/spec/audit.ts'
import type { Exchange, Transcript } from '../../src/spec/record.ts'

/** Settings of an audit: those of an English design that says nothing else, with the given ones in their place. */
export function auditSettingsWith({
  options,
  ...settings
}: Partial<Omit<AuditSettings, 'options'>> & { options?: Partial<AuditOptions> } = {}): AuditSettings {
  return {
    language: 'en',
    length_ratio: { target: [1, 1.5], max: 2, floor_words: 40 },
    max_questions: 2,
    styles: new Map(),
    examples: [],
    ...settings,
    options: { ...defaultAuditOptions, ...options },
  }
}

/** A conversation in which the user and the assistant speak in turn. */
export function conversation(id: string, texts: readonly string[], style?: string): Transcript {
  const exchanges: Exchange[] = []
  for (let index = 0; index < texts.length; index += 2)
    exchanges.push({ user: texts[index]!, assistant: texts[index + 1] ?? '' })
  return { id, exchanges, ...(style === undefined ? {} : { scenario: { style } }) }
}

/** The report about some conversations. */
export function auditAll(
  transcripts: readonly Transcript[],
  settings: Parameters<typeof auditSettingsWith>[0] = {},
): AuditReport {
  const audit = createAudit(auditSettingsWith(settings))
  for (const transcript of transcripts) audit.add(transcript)
  return audit.result()
}

/** The facts about one conversation. */
export function factsOf(
  transcript: Transcript,
  settings: Parameters<typeof auditSettingsWith>[0] = {},
): ConversationFacts {
  return createAudit(auditSettingsWith(settings)).add(transcript)
}

/** A text of so many words, all different from those of texts that begin otherwise. */
export function wordsOf(number: number, start = 'w'): string {
  return Array.from({ length: number }, (_, index) => `${start}${index}`).join(' ')
}
