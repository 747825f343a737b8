/** A line of a text: where it starts, where its words end, and where the next one starts. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The line that an offset stands on. */
export function findLine(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  if (newline < 0) return { start, end: text.length, next: text.length }
  return { start, end: text[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 }
}

/** Whether a comment stands right above an offset, no further to the right: it is about what begins there. */
export function hasCommentAbove(text: string, offset: number): boolean {
  const line = findLine(text, offset)
  if (line.start === 0) return false
  const above = findLine(text, line.start - 1)
  const [, blanks] = /^([ \t]*)#/.exec(text.slice(above.start, above.end)) ?? []
  return blanks !== undefined && blanks.length <= offset - line.start
}
