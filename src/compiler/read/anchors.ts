/** How deep collections may be nested, the outermost counted as 1; aliases count as what they repeat. */
export const maxDepth = 100

/** How many nodes all aliases together may add, since a kilobyte of nested aliases can stand for billions. */
export const maxAliasedNodes = 100_000

/** A node that aliases may repeat. */
export interface Anchor {
  value: unknown
  row: number
  /** Nodes in the value, with its aliases spelled out. */
  nodes: number
  /** Levels of collections in the value: 0 for a scalar. */
  height: number
  /** Whether the node is still being read, so that an alias to it would hold itself. */
  open: boolean
}

/** The anchors of a document and what its aliases cost so far. */
export interface Anchors {
  readonly byName: Map<string, Anchor>
  aliasedNodes: number
}

/** Why the alias `*name` at nesting `depth` cannot be followed; undefined when it can. */
export function refuseAlias(anchors: Anchors, name: string, depth: number): string | undefined {
  const anchor = anchors.byName.get(name)
  if (!anchor) return `The alias *${name} has no anchor &${name} before it.`
  if (anchor.open)
    return `The alias *${name} stands inside the value of &${name}; a value must not hold itself.`
  if (depth + anchor.height > maxDepth)
    return `The alias *${name} nests ${depth + anchor.height} levels deep; at most ${maxDepth} are allowed.`
  const nodes = anchors.aliasedNodes + anchor.nodes
  if (nodes > maxAliasedNodes)
    return `Aliases repeat more than ${maxAliasedNodes} values, first with *${name}; they must repeat fewer.`
  return undefined
}
