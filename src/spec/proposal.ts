import type { Path } from './path.ts'

/**
 * What becomes of a written node: another value (`set`), another name of its key (`rename`), nothing any more (`remove`),
 * or other words wherever a text holds some (`replace`).
 */
export type NodeChange =
  | { readonly set: string | number | boolean }
  | { readonly rename: string }
  | { readonly remove: true }
  | { readonly replace: string; readonly by: string }

/**
 * A change to the written spec, by its place in the design. The pipeline turns it into an edit of the text that keeps
 * comments and quoting.
 */
export type Change<At extends Path = Path> = { readonly at: At } & NodeChange

/** Changes that together answer a finding. */
export interface Proposal<At extends Path = Path> {
  /** What they do, as one imperative sentence. */
  readonly title: string
  readonly changes: readonly Change<At>[]
}
