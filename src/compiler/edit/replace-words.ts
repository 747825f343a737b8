import type { SpecDocument } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'
import type { TextChange } from './text-change.ts'
import { valueAt } from './value-at.ts'

// What needs no quotes and no escape wherever words of a text may stand.
const harmless = /^[\p{L}\p{N}_{}]+$/u

/**
 * Writes other words wherever a text holds some, and leaves the rest of it as it is, in whatever style it is written;
 * undefined where the words do not stand in the source as often as in the text, as when a line break splits them.
 */
export function replaceWords(
  document: SpecDocument,
  path: Path,
  words: string,
  by: string,
): TextChange[] | undefined {
  const { source, data, inspect } = document
  const isFile = path.length === 0 && typeof data === 'string'
  const node = inspect(path)
  const value = valueAt(data, path)
  const span = isFile ? { start: 0, end: source.text.length } : node?.value
  if (typeof value !== 'string' || !span || !harmless.test(by) || words === '') return undefined
  if (!isFile && (node!.isShared || node!.isRepeated || source.text[span.start] === '*')) return undefined
  const places = findAll(source.text.slice(span.start, span.end), words)
  if (places.length === 0 || places.length !== findAll(value, words).length) return undefined
  return places.map((place) => {
    const start = span.start + place
    return { span: { start, end: start + words.length }, text: by }
  })
}

function findAll(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}
