import type { Path } from '../../src/spec/path.ts'

/** What kind of slip a mutant is, in the words of the table that is printed. */
export type Operator =
  | 'delete'
  | 'rename'
  | 'duplicate'
  | 'retype'
  | 'swap id'
  | 'break a reference'
  | 'off by one'
  | 'overlong'
  | 'empty'
  | 'Unicode twin'

/** A spec with one defect, and the rules of which one must see it. The text is made when it is needed. */
export interface Mutant {
  operator: Operator
  at: Path
  what: string
  expects: readonly string[]
  text(): string
}
