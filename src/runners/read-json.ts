/**
 * The JSON that a reply consists of; undefined where it is none. Servers that do not hold a reply to its schema like to
 * put one fence around it, which may go; words around it may not, since nobody knows which of them count.
 */
export function readJson(text: string): unknown {
  const [, fenced] = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text) ?? []
  try {
    return JSON.parse(fenced ?? text) as unknown
  } catch {
    return undefined
  }
}
