import type { ScriptFacts } from '../../spec/audit.ts'
import { countOwnLetters } from '../own-letters.ts'
import type { ScriptCode } from '../script-share.ts'
import type { AuditOptions } from './audit-options.ts'

/** In which script the messages of one side are. Says nothing of a language: German and English share theirs. */
export function scriptFacts(
  messages: readonly string[],
  scripts: readonly ScriptCode[],
  { own_script_share, fewest_letters }: AuditOptions,
): ScriptFacts {
  let [own, all, told, foreign] = [0, 0, 0, 0]
  for (const message of messages) {
    const letters = countOwnLetters(message, scripts)
    own += letters.own
    all += letters.all
    if (letters.all < fewest_letters) continue
    told++
    if (letters.own < own_script_share * letters.all) foreign++
  }
  const canTell = all > 0 && all >= fewest_letters
  return {
    own_share: canTell ? own / all : null,
    foreign: canTell && own < own_script_share * all,
    messages: told,
    foreign_messages: foreign,
  }
}
