import { hash } from 'node:crypto'
import type { Diagnostic } from '../../spec/diagnostic.ts'

// Enough to tell values apart; thousands of findings may stand on one that fills the file.
const comparedLength = 500

/**
 * A fingerprint for each finding, as 32 hexadecimal digits: from the file, the rule, the node and what is written there.
 * It stays while lines above are added or the text is indented anew, and no two findings of a report share one.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ source, rule, path, span }) => {
    const written = source.text.slice(span.start, Math.min(span.end, span.start + comparedLength))
    const key = JSON.stringify([source.path, rule, path, written.replace(/\s+/g, ' ')])
    const earlier = seen.get(key) ?? 0
    seen.set(key, earlier + 1)
    return hash('sha256', earlier === 0 ? key : `${key}\n${earlier}`).slice(0, 32)
  })
}
