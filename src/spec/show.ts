/** A value as a message shows it: text in quotes and cut at 60 characters, collections by their kind and size. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    const characters = [...value]
    return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : value)
  }
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${count(value.length, 'item')}`
  if (typeof value === 'object' && value !== null) {
    const size = Object.keys(value).length
    return size === 0 ? 'an empty mapping' : `a mapping of ${count(size, 'key')}`
  }
  return value === null || value === undefined ? 'empty' : String(value)
}

/** `1 item`, `2 items`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** As many items as a reader can take in, and how many there are beside them, for a `list`. */
export function shorten(items: readonly string[], most = 12): readonly string[] {
  return items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items
}

/** `a`, `a or b`, `a, b or c`; likewise with `and`. */
export function list(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
