import type { Skeleton } from '../../spec/audit.ts'
import { endsWithQuestion } from './ends-with-question.ts'

/** Paragraphs beyond which no more are told apart. */
export const mostParagraphs = 6
// A greeting, a wish or a name; sentences that say something are longer.
const shortLine = 40
const heading = /^ {0,3}#{1,6}\s|^\s*\*\*[^*\n]{1,100}\*\*:?\s*$/
const bullet = /^\s*[-*•–]\s/
const number = /^\s*\d{1,3}(?:[.)]\s|[、．）])/

/** How a response is laid out, whatever it says. */
export function skeletonOf(response: string, language: string): Skeleton {
  const text = response.trim()
  const ends_with_question = endsWithQuestion(text, language)
  const lines = text.split(/\r?\n/)
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line))
  const isShortLine = (line: string) =>
    lines.length > 1 &&
    line.length <= shortLine &&
    ![heading, bullet, number].some((pattern) => pattern.test(line))
  const blocks = lines.filter((line, index) => line.trim() !== '' && (lines[index - 1] ?? '').trim() === '')
  return {
    paragraphs: Math.min(mostParagraphs, blocks.length),
    headings: has(heading),
    bullets: has(bullet),
    numbers: has(number),
    short_first_line: isShortLine(lines[0]!),
    short_last_line: isShortLine(lines.at(-1)!) && !ends_with_question,
    ends_with_question,
  }
}

/** Whether a layout is that of any short message: one paragraph that asks nothing. It is no habit to be found fault with. */
export function isPlain({ paragraphs, ...marks }: Skeleton): boolean {
  return paragraphs <= 1 && Object.values(marks).every((mark) => !mark)
}
