import type { Path } from '../../spec/path.ts'

/** A change to the written spec by its place in the design. `Change` of the rules is one of these. */
export type PathChange =
  | { at: Path; set: string | number | boolean }
  | { at: Path; rename: string }
  | { at: Path; remove: true }
  | { at: Path; replace: string; by: string }

/** Changes of a design that belong together. `Proposal` of the rules is one of these. */
export interface PathProposal {
  title: string
  changes: readonly PathChange[]
}
