/**
 * Prose of the source (doc comments, summaries, messages) as Markdown: code between backticks stays code, and nothing
 * else is read as syntax.
 */
export function prose(text: string): string {
  return fold(text)
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeSyntax(part)))
    .join('')
}

/** Prose in a cell of a table; a dash where there is none. */
export function proseCell(text: string): string {
  return tableCell(prose(text))
}

/** Finished Markdown in a cell of a table, where `|` must be escaped even inside code. */
export function tableCell(markdown: string): string {
  return markdown === '' ? '–' : markdown.replaceAll('|', '\\|')
}

/** A YAML text as a fenced block. */
export function yamlBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}yaml\n${text.replace(/\n+$/, '')}\n${ticks}`
}

/** The anchor that GitHub and most other renderers give to a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function escapeSyntax(text: string): string {
  return text.replace(/[\\*<[\]~]|(?<!\w)_|_(?!\w)/g, '\\$&')
}
