import type { Path } from '../../src/spec/path.ts'

type Collection = Record<string | number, unknown>

/** The value at a path. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as Collection | undefined)?.[step], data)
}

/** A copy of the data with another value at a path. */
export function replaced(data: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value
  return edited(data, path, (parent, step) => {
    parent[step] = value
  })
}

/** A copy of the data without the value at a path. */
export function removed(data: unknown, path: Path): unknown {
  return edited(data, path, (parent, step) => {
    if (Array.isArray(parent)) parent.splice(Number(step), 1)
    else delete parent[step]
  })
}

/** A copy of the data with another name for the key at the end of a path, in its place. */
export function renamed(data: unknown, path: Path, name: string): unknown {
  const parent = valueAt(data, path.slice(0, -1)) as Collection
  const entries = Object.entries(parent).map(([key, value]) => [key === path.at(-1) ? name : key, value])
  return replaced(data, path.slice(0, -1), Object.fromEntries(entries))
}

/** A copy of the data with one more item at the end of the list at a path. */
export function appended(data: unknown, path: Path, item: unknown): unknown {
  return replaced(data, path, [...(valueAt(data, path) as unknown[]), item])
}

/** A copy of the data with one more entry in the mapping at a path. */
export function added(data: unknown, path: Path, key: string, value: unknown): unknown {
  return replaced(data, path, { ...(valueAt(data, path) as object), [key]: value })
}

function edited(
  data: unknown,
  path: Path,
  edit: (parent: Collection, step: string | number) => void,
): unknown {
  const copy = structuredClone(data)
  edit(valueAt(copy, path.slice(0, -1)) as Collection, path.at(-1)!)
  return copy
}
