import type { DataChange, Fix, TextEdit } from '../../spec/diagnostic.ts'
import type { SpecDocument } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'
import type { Change, Proposal } from '../../spec/proposal.ts'
import { findWritten, isWritten, type Written, type WrittenPlace } from '../written.ts'
import { removeNode } from './remove-node.ts'
import { renameKey } from './rename-key.ts'
import { replaceWords } from './replace-words.ts'
import { setScalar } from './set-scalar.ts'
import type { TextChange } from './text-change.ts'
import { valueAt } from './value-at.ts'

/** Turns changes of a design into edits of the texts that it was read from; undefined where one is not possible. */
export function resolveProposal(written: Written, { title, changes }: Proposal): Fix | undefined {
  const edits: TextEdit[] = []
  const done: DataChange[] = []
  for (const change of changes) {
    const place = findPlace(written, change)
    const spans = place && editsOf(place, change)
    if (!spans) return undefined
    const { source } = place.document
    for (const span of spans) edits.push({ source, ...span })
    const { at: _, ...kind } = change
    done.push({ source, path: place.path, ...kind } as DataChange)
  }
  return { title, edits, changes: done }
}

/** What a shorthand leaves out has no place of its own: it can be set, with the number that stands for it, and no more. */
function findPlace(written: Written, change: Change): WrittenPlace | undefined {
  if (!isWritten(written.data, change.at)) return undefined
  const place = findWritten(written, change.at)
  if (isReferredTwice(written, place.document)) return undefined
  if ('set' in change || 'replace' in change) return place
  const parent = findWritten(written, change.at.slice(0, -1))
  const isOwn = place.document !== parent.document || place.path.length > parent.path.length
  return isOwn && place.path.length > 0 ? place : undefined
}

// A file that several places refer to would change them all.
function isReferredTwice({ document, references }: Written, { source }: SpecDocument): boolean {
  if (source === document.source) return false
  const counts = referred.get(references) ?? new Map<string, number>()
  if (!referred.has(references)) {
    for (const { source } of references.values()) counts.set(source.path, (counts.get(source.path) ?? 0) + 1)
    referred.set(references, counts)
  }
  return counts.get(source.path)! > 1
}

const referred = new WeakMap<Written['references'], Map<string, number>>()

function editsOf({ document, path }: WrittenPlace, change: Change): TextChange[] | undefined {
  if ('set' in change) return setScalar(document, path, change.set)
  if ('replace' in change) return replaceWords(document, path, change.replace, change.by)
  const holder = valueAt(document.data, path.slice(0, -1))
  if ('remove' in change) {
    // The fields of a tuple are told by their place.
    const isField =
      Array.isArray(holder) && typeof change.at.at(-1) === 'string' && !isName(holder, change.at)
    return isField ? undefined : removeNode(document, path)
  }
  if (!Array.isArray(holder)) return renameKey(document, path, change.rename)
  // In a list of names an item is what a key is in a mapping.
  const isTaken = holder.includes(change.rename)
  return isName(holder, change.at) && !isTaken ? setScalar(document, path, change.rename) : undefined
}

function isName(list: readonly unknown[], at: Path): boolean {
  return list.includes(at.at(-1))
}
