import type { FormatName } from './format-names.ts'

/**
 * A number as people read it, without exponent and independent of any locale: `16,384`, `0.0000001`.
 */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = plainDecimal(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A finite number in decimal notation without exponent. */
export function plainDecimal(value: number): string {
  const text = String(value)
  const [mantissa = '0', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const sign = value < 0 ? '-' : ''
  const digits = whole + fraction
  if (shift >= 0) return sign + digits.padEnd(whole.length + shift, '0')
  return `${sign}0.${digits.padStart(digits.length - shift - whole.length, '0')}`
}

/** A share as a percentage, to one decimal where it needs one: `15 %`, `38.3 %`. */
export function formatPercent(share: number): string {
  return `${formatNumber(Math.round(share * 1000) / 10)} %`
}

/**
 * A text that may hold line breaks, on one line: what ends a line or controls a terminal becomes a space, runs of spaces
 * become one. Other white space, such as a no-break space, means something and stays.
 */
export function oneLine(text: string): string {
  return text.replace(/[\0-\x20\x7f-\x9f\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
}

/**
 * A text as inline Markdown that shows exactly that text: what CommonMark and its tables, strikethrough and autolinks
 * would read as syntax is escaped, in the way in which remark writes it. A blank text is a dash, so that something
 * stands where a heading, an item or a cell has to have words.
 */
function md(value: unknown): string {
  const text = oneLine(String(value))
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[*`[~]/g, '\\$&')
    .replace(/_+/g, escapeUnderscores)
    .replace(/<(?=[!/?a-z])/gi, '\\<')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^[-+>](?=\s|$)/, '\\$&')
    .replace(/^>/, '\\>')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-=]+)$/, '\\$1')
    .replace(/(?<=[ps]):(?=\/)/gi, '\\:')
    .replace(/(?<=w)\.(?=[-.\w])|(?<=www)\./gi, '\\.')
    .replace(/(?<=[\w.+-])@(?=[\w.-])/g, '\\@')
  return text === '' ? '–' : text
}

// Within a word, as in `snake_case`, underscores mean nothing.
function escapeUnderscores(run: string, start: number, text: string): string {
  const isInWord =
    /[^\s\p{P}\p{S}]$/u.test(text.slice(0, start)) && /^[^\s\p{P}\p{S}]/u.test(text.slice(start + run.length))
  return isInWord ? run : run.replaceAll('_', '\\_')
}

/** A text at the end of a heading, where number signs would close it. */
function heading(value: unknown): string {
  return md(value).replace(/(?<!\\)#$/, '\\#')
}

/** A text in a table cell. */
function cell(value: unknown): string {
  return md(value).replaceAll('|', '\\|')
}

/** A text as inline code, between more backticks than it holds. */
function code(value: unknown): string {
  const text = oneLine(String(value)) || '–'
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${ticks}${pad}${text}${pad}${ticks}`
}

/** A text as a fenced block, between fences that it cannot close. */
function fence(value: unknown): string {
  const text = String(value).replace(/\n+$/, '')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}text\n${text}\n${ticks}`
}

/** The format helpers of the templates: every interpolation names one. */
export const formats: Record<FormatName, (value: never) => string> = {
  md,
  heading,
  cell,
  code,
  fence,
  number: formatNumber,
  raw: String,
}
