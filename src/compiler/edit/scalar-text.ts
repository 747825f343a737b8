import { resolveScalar } from '../read/resolve-scalar.ts'

/** A value as YAML, in the manner of the text that it replaces: its quotes, and the zeros that fill up its numbers. */
export function scalarText(value: string | number | boolean, replaced: string): string {
  if (typeof value === 'number') return numberText(value, replaced)
  if (typeof value === 'boolean') return String(value)
  if (replaced.startsWith("'") && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`
  return replaced.startsWith('"') || !isPlain(value) ? quoted(value) : value
}

// Whoever writes 0.20 beside 0.35 fills up with zeros, and whoever writes .2 leaves the first one out.
function numberText(value: number, replaced: string): string {
  const [, whole = '0', fraction = ''] = /^(\d*)(?:\.(\d*))?$/.exec(replaced) ?? []
  const short = String(value)
  const own = short.split('.')[1]?.length ?? 0
  const filled = fraction.endsWith('0') && fraction.length > own ? value.toFixed(fraction.length) : short
  return whole === '' && filled.startsWith('0.') ? filled.slice(1) : filled
}

// What other readers take for a truth value, which YAML 1.2 does not.
const oldWords = /^(?:y|n|yes|no|on|off)$/i

/** Whether a text needs no quotes, be it in block or in flow style, and whoever reads it. */
function isPlain(value: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_][\p{L}\p{N}_-]*)*$/u.test(value) &&
    resolveScalar(value) === value &&
    !oldWords.test(value)
  )
}

function isPrintable(value: string): boolean {
  return !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/.test(value)
}

// JSON is YAML but for the characters that a YAML text may not show.
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
