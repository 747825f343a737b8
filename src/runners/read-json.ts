/**
 * The JSON that a reply consists of; undefined where it is none. Servers that do not hold a reply to its schema like to
 * put one fence around it, which may go; words around it may not, since nobody knows which of them count, and a key that
 * stands twice in one object says two things.
 */
export function readJson(text: string): unknown {
  const [, fenced] = /^\s*```(?:json)?[^\S\n]*\n([\s\S]*?)\n\s*```\s*$/i.exec(text) ?? []
  const json = fenced ?? text
  try {
    const data = JSON.parse(json) as unknown
    return keysWritten(json) === keysRead(data) ? data : undefined
  } catch {
    return undefined
  }
}

// In valid JSON only a key is a string with a colon behind it.
function keysWritten(json: string): number {
  let count = 0
  for (const [, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon !== undefined) count++
  return count
}

function keysRead(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  const values = Object.values(data)
  return values.reduce((sum: number, value) => sum + keysRead(value), Array.isArray(data) ? 0 : values.length)
}
