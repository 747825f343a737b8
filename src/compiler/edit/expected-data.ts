import type { DataChange } from '../../spec/diagnostic.ts'

/** The changes below a node: those of the node itself, and of each child. */
interface Branch {
  change?: DataChange
  renamed?: string
  children: Map<string | number, Branch>
}

/** The data of a text after changes, of which the paths lead into the data as it was. */
export function expectedData(data: unknown, changes: readonly DataChange[]): unknown {
  const root: Branch = { children: new Map() }
  for (const change of changes) {
    let branch = root
    for (const step of change.path) {
      const child = branch.children.get(step) ?? { children: new Map() }
      branch.children.set(step, child)
      branch = child
    }
    if ('rename' in change) branch.renamed = change.rename
    if (!('rename' in change)) branch.change = change
  }
  return follow(data, root)
}

function follow(node: unknown, { change, children }: Branch): unknown {
  if (change && 'set' in change) return change.set
  if (change && 'replace' in change) return String(node).replaceAll(change.replace, () => change.by)
  if (children.size === 0) return node
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => {
      const branch = children.get(index)
      if (!branch) return [item]
      // In a list of names an item is what a key is in a mapping.
      if (branch.renamed !== undefined) return [branch.renamed]
      return isRemoved(branch) ? [] : [follow(item, branch)]
    })
  }
  const entries = Object.entries(node as object).flatMap(([key, value]) => {
    const branch = children.get(key)
    if (!branch) return [[key, value]]
    return isRemoved(branch) ? [] : [[branch.renamed ?? key, follow(value, branch)]]
  })
  return Object.fromEntries(entries)
}

function isRemoved({ change }: Branch): boolean {
  return change !== undefined && 'remove' in change
}
