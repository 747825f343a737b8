/**
 * One text for everything that means the same: keys in code-unit order, numbers as their shortest decimal, texts without
 * the blanks that they end in (which is all that tells a block in the spec from a file beside it), and nothing for what
 * is left out. Lists keep their order; `inAnyOrder` is for those whose order says nothing.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.trimEnd())
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
}

/** The items of a list whose order says nothing. */
export function inAnyOrder(items: readonly unknown[] = []): string[] {
  return items.map(canonicalText).sort()
}
