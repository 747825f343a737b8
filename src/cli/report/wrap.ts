import stringWidth from 'string-width'

/** Breaks a text into lines of at most `width` columns at its spaces; later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' && lines.length === 0 ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
