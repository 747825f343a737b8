import type { Span } from '../../spec/document.ts'

/** A piece of a comment without the blanks around it, and where it stands in the source text. */
export interface Words {
  readonly text: string
  readonly span: Span
}

/** The words of a text that begins at `start`. */
export function wordsAt(text: string, start: number): Words {
  const words = text.trim()
  const from = start + (text.length - text.trimStart().length)
  return { text: words, span: { start: from, end: from + words.length } }
}

/** A part of words, by offsets into their text. */
export function slice({ text, span }: Words, from: number, to = text.length): Words {
  return wordsAt(text.slice(from, to), span.start + from)
}

/** The pieces between commas; empty ones, as behind the last comma, are left out. */
export function splitAtCommas({ text, span }: Words): Words[] {
  const pieces: Words[] = []
  let start = span.start
  for (const piece of text.split(',')) {
    const words = wordsAt(piece, start)
    if (words.text !== '') pieces.push(words)
    start += piece.length + 1
  }
  return pieces
}
