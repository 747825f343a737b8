import type { Location, SourceFile } from './document.ts'
import type { Path } from './path.ts'
import type { NodeChange } from './proposal.ts'

/** How much a finding weighs: errors fail a run, warnings and infos do not. */
export type Severity = 'error' | 'warning' | 'info'

/** What is told of a rule that no spec can switch off. */
export interface FixedRule {
  readonly severity: Severity
  /** What it demands, in one sentence. */
  readonly summary: string
  /** Why, in one or two sentences. */
  readonly why: string
  /** What it refuses: lines of a spec that is sound without them, or a whole text that begins with `version`. */
  readonly example?: string
  /** What `fdc lint --fix` does about it, in one sentence; absent where it does nothing. */
  readonly fixes?: string
}

/** A second place that helps to understand a finding, such as the earlier of two equal keys. */
export interface Related extends Location {
  readonly message: string
}

/** Replaces a range of a source text. An empty range inserts, an empty text removes. */
export interface TextEdit extends Location {
  readonly text: string
}

/** What an edit does to the data of its text, so that it can be told from what it must not do. */
export type DataChange = {
  readonly source: SourceFile
  /** Where in that text; empty for a text that is no YAML, as a whole. */
  readonly path: Path
} & NodeChange

/** A change of the spec that answers a finding. Its edits do not overlap, and are made together or not at all. */
export interface Fix {
  /** What it does, as one imperative sentence. */
  readonly title: string
  readonly edits: readonly TextEdit[]
  /** What the edits change in the data: all of it, and nothing where there is none, as in comments. */
  readonly changes?: readonly DataChange[]
}

/** The one kind of complaint: syntax errors, schema errors and rule findings all end up here. */
export interface Diagnostic extends Location {
  /** Id of the rule, `group/name`: `syntax/…`, `schema/…` and `reference/…` for the reader's own. */
  readonly rule: string
  readonly severity: Severity
  /** States the actual value and the requirement, as one or two sentences. */
  readonly message: string
  /** One imperative sentence that says what to do. */
  readonly hint?: string
  /** Where in the design; empty for the document as a whole. */
  readonly path: Path
  readonly related?: readonly Related[]
  /** What `--fix` does about it: only what is certainly meant. */
  readonly fix?: Fix
  /** What a person may choose to do about it. Offered, never applied. */
  readonly suggestions?: readonly Fix[]
}

/** A finding that a comment in the spec silences, and the comment's reason. */
export interface SuppressedDiagnostic extends Diagnostic {
  readonly suppression: {
    readonly reason: string
    /** The last day on which it holds, `YYYY-MM-DD`. */
    readonly until?: string
    /** Where the comment stands. */
    readonly at: Location
  }
}

/** What a stage produced, and what it has to say. `value` is undefined when later stages cannot go on. */
export interface Outcome<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}
