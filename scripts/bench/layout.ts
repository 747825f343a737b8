const width = 100

/** A text as a folded block (`>-`), indented by so many spaces. */
export function folded(text: string, indent: number): string {
  return `>-\n${wrap(text.split(' '), indent)}`
}

/** A flow list over as many lines as it needs. */
export function wrappedList(items: readonly string[], indent: number): string {
  return `[\n${wrap(items.join(', ').split(' '), indent)}]`
}

function wrap(words: readonly string[], indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line !== '' && indent + line.length + word.length >= width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].map((text) => ' '.repeat(indent) + text).join('\n')
}

/** So many weights with four decimals that sum to 1 exactly. The first takes half as much again as the others. */
export function shares(number: number): string[] {
  const least = Math.floor(10_000 / (number + 0.5))
  const first = 10_000 - least * (number - 1)
  return Array.from({ length: number }, (_, index) => ((index === 0 ? first : least) / 10_000).toFixed(4))
}
