import type { Span } from '../../spec/document.ts'

/** What is to stand in place of a part of a text. */
export interface TextChange {
  readonly span: Span
  readonly text: string
}
