import type { Path } from '../../spec/path.ts'

/** The value at a path that is known to lead to one. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], data)
}
