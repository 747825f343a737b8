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

/** Replaces a part of a text; an empty part inserts. */
export interface JsonEdit extends JsonPlace {
  /** What is to stand there. */
  text: string
}

/** A change that answers a finding. Its edits are made together or not at all. */
export interface JsonFix {
  /** What it does, as one imperative sentence. */
  title: string
  edits: JsonEdit[]
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
  /** What `--fix` does about it. */
  fix?: JsonFix
  /** What a person may choose to do about it; never done by itself. */
  suggestions: JsonFix[]
}

/** A file that `--fix` changed, or that `--fix-dry-run` would change. */
export interface JsonFixedFile {
  /** The spec that it is or belongs to, as in `files`. */
  spec: string
  file: string
  /** Whether it was written. */
  written: boolean
  /** The whole text after the fixes; only from `--fix-dry-run`. */
  text?: string
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
  /** How many findings were fixed and are not among `findings` any more; only from `fdc lint --fix` and its dry run. */
  fixed?: number
  /** What fixes changed; only from `fdc lint --fix` and its dry run. */
  fixedFiles?: JsonFixedFile[]
  /** The artifacts; only from `fdc build`. */
  artifacts?: JsonArtifact[]
}
