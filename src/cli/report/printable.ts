// C0 but tab and line feed, DEL and C1, zero-width and bidirectional controls, line separators, and lone surrogates:
// what could rewrite a terminal, hide text or turn it around.
const unprintable =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// What the log of a CI job obeys: `::error::` at the start of a line, and `##[error]` or `##vso[…]` wherever it stands.
// Read in one pass: Node 20 would look back from each character to the beginning of its line.
const commands = /^[^\S\n]*:(?=:)|##[a-z]*\[/gim

/** Text from outside (specs, file names, messages of other programs) as it may be printed: `\u{1b}` for an escape. */
export function printable(text: string): string {
  return text.replace(unprintable, showCode).replace(commands, showCommand)
}

/** The same for a text that must stay on its line. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\t\n]/g, showCode)
}

function showCommand(command: string): string {
  return command.slice(0, -1) + showCode(command.at(-1)!)
}

function showCode(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`
}
