import { excerpt } from './syntax-rules.ts'

/** How deep collections may be nested, the outermost counted as 1; aliases count as what they repeat. */
export const maxDepth = 100

/** What both parsers say of `syntax/too-deep`. */
export const tooDeep = `Values are nested more than ${maxDepth} levels deep; at most ${maxDepth} are allowed.`

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

/** What an alias stands for, or why it stands for nothing; neither once the aliases have been found too many. */
export interface FollowedAlias {
  readonly anchor?: Anchor
  readonly problem?: string
}

/** Follows the alias `*written` at nesting `depth` and counts what it adds. */
export function followAlias(anchors: Anchors, written: string, depth: number): FollowedAlias {
  const anchor = anchors.byName.get(written)
  const name = excerpt(written)
  if (!anchor)
    return { problem: `The alias *${name} repeats nothing; an anchor &${name} must stand before it.` }
  if (anchor.open)
    return {
      problem: `The alias *${name} stands inside the value of &${name}; a value must not hold itself.`,
    }
  const levels = depth + anchor.height
  if (levels > maxDepth)
    return { problem: `The alias *${name} nests ${levels} levels deep; at most ${maxDepth} are allowed.` }
  // One bomb is one defect: only the alias that breaks the budget is complained about.
  if (anchors.aliasedNodes > maxAliasedNodes) return {}
  anchors.aliasedNodes += anchor.nodes
  if (anchors.aliasedNodes <= maxAliasedNodes) return { anchor }
  return {
    problem: `With *${name}, aliases repeat ${anchors.aliasedNodes} values; at most ${maxAliasedNodes} are allowed.`,
  }
}
