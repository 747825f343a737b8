import type { Path } from '../spec/path.ts'
import { digestText } from './text-digest.ts'
import { stepInto } from './written.ts'

/** Names the nodes of a spec so that they are known again in another version of it. */
export interface NodeNames {
  /**
   * The node at a path of the design, with list items named by what they are instead of where they stand: by their `id`
   * or `name`, or by all that they say.
   */
  node(path: Path): string
  /** What is written there, or at the nearest ancestor of a default. */
  value(path: Path): string
}

/** @param data of a document, with its references read in */
export function createNodeNames(data: unknown): NodeNames {
  // Thousands of findings may lie in one long item.
  const digests = new WeakMap<object, string>()

  function digest(value: unknown): string {
    if (typeof value !== 'object' || value === null) return shorten(JSON.stringify(value) ?? '')
    const known = digests.get(value) ?? shorten(JSON.stringify(value))
    digests.set(value, known)
    return known
  }

  function nameItem(item: unknown): string {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return digest(item)
    const { id, name } = item as { id?: unknown; name?: unknown }
    const own = [id, name].find((value) => typeof value === 'string' || typeof value === 'number')
    return own === undefined ? digest(item) : `=${shorten(String(own))}`
  }

  function node(path: Path): string {
    let at = data
    const names = path.map((step) => {
      const next = stepInto(at, step)
      if (next) at = next.value
      // What no text holds is a default, which has nothing but its place.
      return typeof step === 'number' && next?.key !== undefined ? [nameItem(at)] : step
    })
    return JSON.stringify(names)
  }

  function value(path: Path): string {
    let at = data
    for (const step of path) {
      const next = stepInto(at, step)
      if (!next) break
      at = next.value
    }
    return digest(at)
  }

  return { node, value }
}

function shorten(text: string): string {
  return text.length > 80 ? digestText(text) : text
}
