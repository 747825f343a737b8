// What could rewrite a terminal or turn a text around: C1, zero-width and bidirectional controls, line separators. JSON
// escapes the other controls itself.
const unprintable = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** A value as JSON that means the same and can be looked at on a terminal, whatever its texts hold. */
export function jsonText(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
