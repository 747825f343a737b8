import { excerpt } from './syntax-rules.ts'

const number = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/
const notFinite = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const integer = /^(?:[-+]?[0-9]+|0[ox].+)$/

const words = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** The value of an unquoted scalar under the core schema of YAML 1.2, where `yes`, `no` and `on` are text. */
export function resolveScalar(text: string): string | number | boolean | null {
  // A look at the first character spares nearly every text the regular expressions.
  switch (text.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
    case 0x74: // t
    case 0x54: // T
    case 0x66: // f
    case 0x46: // F
    case 0x7e: // ~
      return text.length > 5 ? text : resolveWord(text)
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      break
    default: {
      const first = text.charCodeAt(0)
      if (text === '') return null
      if (first < 0x30 || first > 0x39) return text
    }
  }
  if (number.test(text)) return Number(text)
  const special = notFinite.exec(text)
  if (!special) return text
  if (special[1] === undefined) return Number.NaN
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

function resolveWord(text: string): string | boolean | null {
  const value = words.get(text)
  return value === undefined ? text : value
}

/** Why `text`, which resolved to `value`, cannot be kept as a number; undefined when it can. */
export function explainBadNumber(text: string, value: number): string | undefined {
  const shown = excerpt(text)
  if (Number.isFinite(value)) {
    if (Number.isSafeInteger(value) || !integer.test(text)) return undefined
    return `${shown} cannot be stored exactly; an integer must lie between -9007199254740991 and 9007199254740991.`
  }
  if (Number.isNaN(value)) return `${shown} is not a number; a number must be finite.`
  return notFinite.test(text)
    ? `${shown} is infinite; a number must be finite.`
    : `${shown} is too large; a number must be below 1.8e308.`
}
