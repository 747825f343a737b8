import type { PathProposal } from '../edit/path-change.ts'

/** A change that may answer an error of shape. */
export interface Candidate {
  proposal: PathProposal
  /** Whether it is certainly meant, so that `--fix` may make it; else it is only offered. */
  isCertain: boolean
}
