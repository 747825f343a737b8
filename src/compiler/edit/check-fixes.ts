import type { Fix } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { parse } from '../read/parse.ts'
import { applyEdits } from './apply-edits.ts'
import { expectedData } from './expected-data.ts'

/**
 * Reads the texts that fixes would leave behind, and says whether exactly those nodes have changed that the fixes mean
 * to change. Every text is read again: whatever is wrong with an edit, it must not get into somebody's spec.
 */
export async function changeOnlyWhatTheyMean(fixes: readonly Fix[]): Promise<boolean> {
  const sources = new Map<string, SourceFile>()
  for (const { edits } of fixes) for (const { source } of edits) sources.set(source.path, source)
  for (const source of sources.values()) {
    const isHere = (part: { source: SourceFile }) => part.source.path === source.path
    const edits = fixes.flatMap((fix) => fix.edits.filter(isHere))
    const changes = fixes.flatMap((fix) => (fix.changes ?? []).filter(isHere))
    const after = applyEdits(source.text, edits)
    // A text that a prompt is read from is no YAML; it changes as a whole.
    if (changes.some(({ path }) => path.length === 0)) {
      if (expectedData(source.text, changes) !== after) return false
      continue
    }
    const old = await parse(source, 'any')
    const fresh = await parse({ path: source.path, text: after }, 'any')
    const isSound = old.value && fresh.value && fresh.diagnostics.length <= old.diagnostics.length
    if (!isSound || !isEqual(expectedData(old.value!.data, changes), fresh.value!.data)) return false
  }
  return true
}

// The order of keys counts: it is the order in which people are shown them.
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return (
    keys.length === others.length &&
    keys.every((key, index) => {
      if (key !== others[index]) return false
      return isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
    })
  )
}
