import type { SimulatorReport } from '../../spec/audit.ts'
import { isEnglish } from '../../spec/language.ts'
import { countQuestions } from '../count-questions.ts'
import type { AuditSettings } from './audit-settings.ts'
import type { MeasuredConversation } from './conversation-facts.ts'
import { givesThanks } from './english-thanks.ts'
import { shareOf } from './share-of.ts'
import { rangeOf, styleOf } from './style-of.ts'

/**
 * Counts how the simulated user writes: whether messages keep to the word range of their style, and how many ask and
 * thank. Simulators are too nice and too wordy. Whether flaws show is nothing that code can see.
 */
export function tallySimulator(settings: AuditSettings) {
  const { language } = settings
  const knowsThanks = isEnglish(language)
  const total = { messages: 0, asking: 0, thanking: 0, withoutStyle: 0 }
  const styles = new Map(
    [...settings.styles.keys()].map((name) => [name, { messages: 0, short: 0, long: 0 }]),
  )
  return {
    add({ transcript, facts }: MeasuredConversation): void {
      const name = styleOf(transcript)
      const range = rangeOf(name, settings)
      const style = name === undefined ? undefined : styles.get(name)
      for (const [index, { user }] of transcript.exchanges.entries()) {
        total.messages++
        if (countQuestions(user, language) > 0) total.asking++
        if (knowsThanks && givesThanks(user)) total.thanking++
        if (!style || !range) {
          total.withoutStyle++
          continue
        }
        style.messages++
        const { user_words } = facts.exchanges[index]!
        if (user_words < range[0]) style.short++
        else if (user_words > range[1]) style.long++
      }
    },
    report: (): SimulatorReport => ({
      messages: total.messages,
      asking: total.asking,
      asking_share: shareOf(total.asking, total.messages),
      thanking: knowsThanks ? total.thanking : null,
      thanking_share: knowsThanks ? shareOf(total.thanking, total.messages) : null,
      without_style: total.withoutStyle,
      styles: Object.fromEntries(
        [...styles].map(([name, { messages, short, long }]) => [
          name,
          {
            words: rangeOf(name, settings)!,
            messages,
            short,
            long,
            out_of_range_share: shareOf(short + long, messages),
          },
        ]),
      ),
    }),
  }
}
