import type { DesignPath } from '../spec/design.ts'
import { show } from '../spec/show.ts'
import type { Finding } from './rule.ts'

/** Finds siblings that are described in the same words, the later one first. */
export function sameDescriptions(
  title: (name: string) => string,
  values: Readonly<Record<string, { description?: string }>>,
  parent: DesignPath,
): Finding[] {
  const at = (name: string) => [...parent, name, 'description'] as unknown as DesignPath
  const described: (readonly [name: string, description: string])[] = []
  for (const name of Object.keys(values)) {
    const { description } = values[name]!
    if (description !== undefined) described.push([name, description])
  }
  // What was copied differs in letter case at most, and nearly always no two are even of one length.
  if (new Set(described.map(([, { length }]) => length)).size === described.length) return []
  const found: Finding[] = []
  const first = new Map<string, string>()
  for (const [name, description] of described) {
    const folded = description.toLowerCase()
    const other = first.get(folded)
    if (other === undefined) {
      first.set(folded, name)
      continue
    }
    found.push({
      at: at(name),
      message: `${title(name)} is described in the same words as ${show(other)}; descriptions must say how they differ.`,
      hint: 'Describe what only this one is, or remove one of the two.',
      related: [{ at: at(other), message: 'the first one' }],
    })
  }
  return found
}
