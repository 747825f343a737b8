import type { Severity } from '../../spec/diagnostic.ts'

/** A place in a text. Lines and columns begin at 1; a column counts characters (code points). The end is excluded. */
export interface JsonPlace {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** A further place that belongs to a finding. */
export interface JsonRelated extends JsonPlace {
  message: string
}

/** One finding. */
export interface JsonFinding extends JsonPlace {
  /** Id of the rule, `group/name`. */
  rule: string
  severity: Severity
  message: string
  hint?: string
  /** Where in the design: keys and indexes from its root. */
  path: (string | number)[]
  related: JsonRelated[]
}

/** A finding that a comment in the spec silences. */
export interface JsonSuppressed extends JsonFinding {
  suppression: JsonSuppression
}

/** The comment that silences a finding, and where it stands. */
export interface JsonSuppression extends JsonPlace {
  reason: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  until?: string
}

/** How an artifact stands to what the spec compiles to, before the command did anything. */
export interface JsonArtifact {
  /** The spec that it comes from, as in `files`. */
  spec: string
  /** Relative to the output folder. */
  path: string
  state: 'current' | 'line-endings-only' | 'missing' | 'stale' | 'hand-edited' | 'foreign' | 'orphaned'
  /** What a build does with it; `refuse` stops the whole build. */
  action: 'leave' | 'write' | 'remove' | 'refuse'
}

/** How many findings there are. */
export interface JsonCounts {
  error: number
  warning: number
  info: number
}

/** What `--format json` prints: every finding, never a part of them. */
export interface JsonOutput {
  /** Version of this format. */
  schemaVersion: 1
  /** The specs that were looked at. */
  files: string[]
  findings: JsonFinding[]
  /** Findings that comments silence, which `counts` leaves out; only from `fdc lint`. */
  suppressed?: JsonSuppressed[]
  counts: JsonCounts
  /** What kept other specs from being looked at, one line each. */
  problems: string[]
  /** The artifacts; only from `fdc build`. */
  artifacts?: JsonArtifact[]
}
