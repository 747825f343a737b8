/** Something that looks like a placeholder in a prompt. */
export interface FoundPlaceholder {
  /** As it was written, with its braces. */
  written: string
  /** What stands between the braces, without white space around it. */
  name: string
  /** Line within the text, from 1. */
  line: number
}

/**
 * Everything that looks like a placeholder, in the order of the text: two or more opening braces and what follows them
 * on the line up to the closing ones, of which one may have been forgotten.
 */
export function findPlaceholders(text: string): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = []
  if (!text.includes('{{')) return found
  for (const [index, line] of text.split('\n').entries()) {
    for (const match of line.matchAll(/(?<!\{)\{{2,}([^{}]*)\}+/g)) {
      found.push({ written: match[0], name: match[1]!.trim(), line: index + 1 })
    }
  }
  return found
}
