import stringWidth from 'string-width'

/** Breaks a text into lines of at most `width` columns at its spaces; later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  const [first = '', ...words] = text.split(' ')
  let line = first
  for (const word of words) {
    // The spaces that a text begins with are its indentation, and no place to break it.
    if (line.trim() !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line)
      line = indent + word
    } else line = `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
