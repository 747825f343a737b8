import type { SectionName } from './design.ts'
import type { BaselineRecord, CalibrationRecord, CritiqueRecord, RunRecord } from './record.ts'

/**
 * How an artifact stands to the spec, as far as digests tell. `stale`: built from other texts than today's.
 * `hand-edited`: not what was built. `foreign`: no build is known to have made it.
 */
export interface ArtifactEvidence {
  /** Relative to the spec's folder, with `/`. */
  path: string
  state: 'current' | 'missing' | 'stale' | 'hand-edited' | 'foreign'
  /** Sections that must be started before it can be built; empty where it can. */
  waitsFor: readonly SectionName[]
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
  /** The eight artifacts, without those of which nothing can be said. */
  artifacts: readonly ArtifactEvidence[]
  critique?: Recorded<CritiqueRecord>
  calibration?: Recorded<CalibrationRecord>
  baseline?: Recorded<BaselineRecord>
  /** Files that were looked at and cannot be used, with the reason; `problem` completes "`file` …". */
  unreadable: readonly { file: string; problem: string }[]
}

/** Where results are recorded, relative to the spec's folder. */
export const resultPaths = {
  critique: 'results/critique.yaml',
  calibration: 'results/calibration.json',
  baseline: 'results/baseline.json',
} as const satisfies Record<RunRecord['kind'], string>
