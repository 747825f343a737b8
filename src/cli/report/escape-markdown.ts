import { printableLine } from './printable.ts'

// Stands between two characters that together would call somebody or link to something, as other bots do it.
const breaker = '&#8203;'

/**
 * A text as Markdown that shows it and does nothing else: no mark-up, no HTML, no cell ended, nobody mentioned, no issue
 * or address linked. Words between backticks stay code.
 */
export function escapeMarkdown(text: string): string {
  return printableLine(text)
    .split(/(?<!`)(`[^`]+`)(?!`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeProse(part)))
    .join('')
}

/** A text as inline code. */
export function markdownCode(text: string): string {
  return code(printableLine(text))
}

function escapeProse(text: string): string {
  return text
    .replace(/[\\`*[<&|~]|(?<![^\W_])_|_(?![^\W_])/g, '\\$&')
    .replace(/@(?=\w)|[#!](?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${breaker}`)
}

// Tables end a cell at `|` even in code, a backtick ends the code, and spaces at its ends are not shown: then it is
// written as HTML.
function code(text: string): string {
  if (/[`|\\]|^ | $/.test(text)) {
    const escaped = text.replace(/[!-/:-@[-`{-~ ]/g, (character) => `&#${character.charCodeAt(0)};`)
    return `<code>${escaped}</code>`
  }
  return `\`${text}\``
}
