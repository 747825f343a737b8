import { countScripts, type ScriptCode } from './script-share.ts'
import { withoutQuotations } from './without-quotations.ts'

/** How many letters of a text are of the scripts that are expected, among all; dense characters count several times. */
export interface OwnLetters {
  own: number
  all: number
}

const addresses = /https?:\/\/\S+/g

/** Counts the letters of what the author of a text says: quotations, code and addresses are in whatever script they are. */
export function countOwnLetters(text: string, scripts: readonly ScriptCode[]): OwnLetters {
  const said = withoutQuotations(text)
  const counts = countScripts(said.includes('://') ? said.replace(addresses, ' ') : said)
  let [own, all] = [0, 0]
  for (const [script, count] of counts) {
    all += count
    if (scripts.includes(script)) own += count
  }
  return { own, all }
}
