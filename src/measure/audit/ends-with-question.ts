import { isGreek } from '../../spec/language.ts'
import { questionMarks } from '../count-questions.ts'

// Behind the mark there may be what closes a quotation or emphasis, and an emoji.
const behind = `[!！]*[\\s"'”’»」)*_\\p{Extended_Pictographic}\\ufe0f]*$`
const mark = new RegExp(`[?${questionMarks}]${behind}`, 'u')
const greekMark = new RegExp(`[?;${questionMarks}]${behind}`, 'u')
// Looked for among the last characters, so that a text of nothing but blanks costs no more than another.
const end = 40

/** Whether a text ends with a question, by its mark. */
export function endsWithQuestion(text: string, language: string): boolean {
  return (isGreek(language) ? greekMark : mark).test(text.slice(-end))
}
