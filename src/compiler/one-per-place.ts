import type { Diagnostic } from '../spec/diagnostic.ts'
import { type Written, writtenPath } from './written.ts'

/**
 * What was found, without what is said again of a place because aliases, or references to one file, repeat it: a list of
 * examples that stands under six criteria is mended once. What a rule says of the place by its first path stays.
 */
export function onePerPlace<Kind extends Diagnostic>(found: Kind[], { data }: Written): Kind[] {
  const first = new Map<string, Kind>()
  const kept = found.filter((diagnostic) => {
    const { rule, source, span, path } = diagnostic
    const place = `${span.start} ${span.end} ${rule} ${source.path}`
    const known = first.get(place)
    if (!known) first.set(place, diagnostic)
    // Several things may be wrong with one node, and several defaults are shown at what holds them.
    return !known || known.path === path || isOneNode(data, known.path, path)
  })
  return kept.length === found.length ? found : kept
}

function isOneNode(data: unknown, path: Diagnostic['path'], other: Diagnostic['path']): boolean {
  return JSON.stringify(writtenPath(data, path)) === JSON.stringify(writtenPath(data, other))
}
