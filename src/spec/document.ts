import type { Path } from './path.ts'

/** A text that fdc was given, and the name under which it speaks of it (as the user wrote it, with `/`). */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Offsets into a source text in UTF-16 units, end excluded. Lines and columns exist only in reports. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place in a source text. */
export interface Location {
  readonly source: SourceFile
  readonly span: Span
}

/**
 * The entries of a document: those of its mappings (key and value) and the items of its lists, in the order of the text,
 * each before what it holds. An entry is known by its number in that order, from 1; 0 is the document itself.
 */
export interface Entries {
  /** How many numbers there are, that of the document included. */
  readonly count: number
  /** Where an entry begins: with its key, or with the value of an item (behind its dash). */
  start(entry: number): number
  /** Where its value begins, or would stand if it were not empty. */
  valueStart(entry: number): number
  /** Where its value ends. */
  end(entry: number): number
  /** The first entry behind everything that this one holds. */
  after(entry: number): number
}

/** What an edit of a text has to know about a node. */
export interface WrittenNode {
  /** Where its value stands. */
  readonly value: Span
  /** The key that names it; absent in a list. */
  readonly key?: Span
  /** Where the collection that holds it stands; absent for the outermost node. */
  readonly parent?: Span
  /** Whether aliases stand for something around it, so that to edit it is to change several places. */
  readonly isShared: boolean
  /** Whether aliases repeat it, or something in it. */
  readonly isRepeated: boolean
  /** Where the next node of its collection begins, at its key if it has one; absent for the last. */
  readonly next?: number
  /** Where the node before it in its collection ends; undefined for the first. Takes a walk over those before it. */
  previousEnd(): number | undefined
}

/** A YAML text that was read: its plain value, and where each part of that value was written. */
export interface SpecDocument {
  readonly source: SourceFile
  /** The value: mappings are plain objects without a prototype's keys, in written order. */
  readonly data: unknown
  /** The span of the node at `path`, or of its nearest written ancestor where the path leads past the text. */
  locate(path: Path): Span
  /** The span of the key that names the node at `path` (`path` itself must end in a written mapping key). */
  locateKey(path: Path): Span
  /** Where its entries were written; a text that is no YAML has none. */
  readonly entries?: Entries
  /** The node at `path` and what stands around it; undefined where nothing is written there. */
  inspect(path: Path): WrittenNode | undefined
}
