/** The first offset from `position` on that holds neither blank, line break nor comment; the text's length if none. */
export function skipBlank(text: string, position: number): number {
  for (let offset = position; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x23) {
      // A comment: on to the end of its line.
      const end = text.indexOf('\n', offset)
      if (end < 0) return text.length
      offset = end
    } else if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return offset
  }
  return text.length
}

/** Where the last line of a block scalar ends that is not blank, so that a frame does not underline empty lines. */
export function endOfBlockText(text: string, start: number, end: number): number {
  let last = end
  while (last > start && ' \t\r\n'.includes(text[last - 1]!)) last--
  // Blanks at the end of the last line with text belong to it.
  while (last > start && last < end && (text[last] === ' ' || text[last] === '\t')) last++
  return last
}
