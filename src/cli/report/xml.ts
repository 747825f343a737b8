import { printable } from './printable.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/**
 * An element with its attributes; those without a value are left out. `content` is finished XML. Text is never put into
 * a CDATA section, which it could end.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const start = `<${name}${written.join('')}`
  if (content.length === 0) return `${start}/>`
  const inner = content.join('\n').replace(/^(?=.)/gm, '  ')
  return `${start}>\n${inner}\n</${name}>`
}

/** A text as XML may hold it, in an attribute too. What it may not hold at all is shown by its code. */
export function escapeXml(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"'\n\t]/g, (character) => entities[character]!)
}
