import type { DesignPath } from '../spec/design.ts'
import { show } from '../spec/show.ts'
import type { Finding } from './rule.ts'

/** Finds siblings that are described in the same words, the later one first. */
export function* sameDescriptions(
  title: (name: string) => string,
  values: Readonly<Record<string, { description?: string }>>,
  parent: DesignPath,
): Generator<Finding> {
  const first = new Map<string, string>()
  const at = (name: string) => [...parent, name, 'description'] as unknown as DesignPath
  for (const name of Object.keys(values)) {
    const { description } = values[name]!
    if (description === undefined) continue
    // What was copied differs in letter case at most; folding white space too would cost more than all the rest.
    const folded = description.toLowerCase()
    const other = first.get(folded)
    if (other === undefined) {
      first.set(folded, name)
      continue
    }
    yield {
      at: at(name),
      message: `${title(name)} is described in the same words as ${show(other)}; descriptions must say how they differ.`,
      hint: 'Describe what only this one is, or remove one of the two.',
      related: [{ at: at(other), message: 'the first one' }],
    }
  }
}
