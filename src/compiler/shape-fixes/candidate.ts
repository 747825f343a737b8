import type { Proposal } from '../../spec/proposal.ts'

/** A change that may answer an error of shape. */
export interface Candidate {
  proposal: Proposal
  /** Whether it is certainly meant, so that `--fix` may make it; else it is only offered. */
  isCertain: boolean
}
