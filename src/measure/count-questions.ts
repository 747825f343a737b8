import { isGreek } from '../spec/language.ts'
import { withoutQuotations } from './without-quotations.ts'

/**
 * Question marks beside that of Latin: full-width, Arabic, reversed, Greek, Ethiopic and Armenian, which stands inside its
 * word, and two marks in one character.
 */
export const questionMarks = '？؟⸮\u037e፧՞⁇⁈⁉‽'

const any = new RegExp(`[?${questionMarks}]`)
const anyGreek = new RegExp(`[?;${questionMarks}]`)
// In an address (`?id=7`) a mark asks nothing. "Really?!?" asks once.
const asking = `(?:[${questionMarks}]|\\?(?![A-Za-z0-9=&%/#]))`
const run = new RegExp(`${asking}[?!！${questionMarks}]*`, 'g')
const greekRun = new RegExp(`(?:;|${asking})[?;!！${questionMarks}]*`, 'g')
const addresses = /https?:\/\/\S+/g

/**
 * The number of questions that a text asks: its question marks, of whatever script, where several in a row are one.
 * Those in quotations, code and addresses are not the author's. In Greek (`el`) the semicolon is a question mark. A lower
 * bound for languages that ask without a mark, such as Thai and formal Japanese.
 */
export function countQuestions(text: string, language: string): number {
  const greek = isGreek(language)
  // Many texts ask nothing, which is cheaper to see than what is quoted in them.
  if (!(greek ? anyGreek : any).test(text)) return 0
  const said = withoutQuotations(text.includes('://') ? text.replace(addresses, ' ') : text)
  return said.match(greek ? greekRun : run)?.length ?? 0
}
