import type { BaselineRecord, CalibrationRecord, CritiqueRecord, Digest, RunRecord } from './record.ts'

/**
 * How an artifact stands to the spec, as far as digests tell: `stale` was built from another spec, `hand-edited` is not
 * what was built.
 */
export interface ArtifactEvidence {
  /** Relative to the spec's folder, with `/`. */
  path: string
  state: 'current' | 'missing' | 'stale' | 'hand-edited'
}

/** A recorded result beside what it was computed from, as that is today. */
export interface Recorded<Kind extends RunRecord> {
  /** Where it stands, relative to the spec's folder. */
  file: string
  record: Kind
  /** The dependencies (`criterion:CQ1`) that were changed, added or removed since; empty while it is current. */
  changed: readonly string[]
}

/** What was done with a design: built, criticised, calibrated, evaluated. Rules of the process look at it. */
export interface Evidence {
  /** The artifacts that the design compiles to. */
  artifacts: readonly ArtifactEvidence[]
  critique?: Recorded<CritiqueRecord>
  calibration?: Recorded<CalibrationRecord>
  baseline?: Recorded<BaselineRecord>
  /** Records that stand in the results folder and cannot be read, with the reason; `problem` completes "`file` …". */
  unreadable: readonly { file: string; problem: string }[]
}

/** Digests of the parts of a design by identity (`criterion:CQ1`, `prompt:system`): what `RecordHead.dependencies` holds. */
export type IdentityDigests = Readonly<Record<string, Digest>>
