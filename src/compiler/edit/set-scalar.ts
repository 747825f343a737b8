import type { SpecDocument } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'
import { scalarText } from './scalar-text.ts'
import type { TextChange } from './text-change.ts'
import { valueAt } from './value-at.ts'

/** Writes another value in place of a text, number or truth value; undefined where more than this place would change. */
export function setScalar(
  { source: { text }, data, inspect }: SpecDocument,
  path: Path,
  value: string | number | boolean,
): TextChange[] | undefined {
  const node = inspect(path)
  if (!node || node.isShared || node.isRepeated) return undefined
  const { start, end } = node.value
  const replaced = text.slice(start, end)
  // Aliases, and block texts, whose form a short value does not have.
  if (/^[*|>]/.test(replaced) || isCollection(valueAt(data, path))) return undefined
  // An empty value stands right behind what it belongs to.
  const space = replaced === '' && /\S/.test(text[start - 1] ?? '') ? ' ' : ''
  return [{ span: node.value, text: space + scalarText(value, replaced) }]
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
