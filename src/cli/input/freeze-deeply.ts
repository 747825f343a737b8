/** Freezes a value and all that it holds, so that what one rule does cannot change what the next one sees. */
export function freezeDeeply(value: unknown): void {
  const left = [value]
  for (let next = left.pop(); left.length > 0 || next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    Object.freeze(next)
    for (const part of Object.values(next)) if (typeof part === 'object' && part !== null) left.push(part)
  }
}
