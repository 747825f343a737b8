import type { Diagnostic } from '../spec/diagnostic.ts'
import type { Spec } from '../spec/spec.ts'

// What the rules say least of: with the usual defaults, English ones would read a text whose language was mistyped.
const standIns = { language: 'und', setting: 'async_messages' }
const required = ['title', 'summary']

/**
 * The spec without the sections that have an error, so that the rules of the others still run; undefined without a sound
 * version and domain. Of the domain, which every rule may look at, only what is wrong is left out, as long as the rest is
 * enough. An error of the text as a whole, such as a stray control character, leaves every section: a text whose
 * structure is in doubt has no data in the first place.
 */
export function keepValidSections(data: unknown, diagnostics: readonly Diagnostic[]): Spec | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const broken = new Set(errors.map(({ path }) => path[0]))
  const keys = wrongDomainKeys(errors.map(({ path }) => path))
  const kept = Object.entries(data as Record<string, unknown>).flatMap(([key, value]) => {
    if (!broken.has(key)) return [[key, value]]
    return key === 'domain' && keys ? [[key, withoutKeys(value as object, keys)]] : []
  })
  const spec = Object.fromEntries(kept)
  return spec.version === undefined || spec.domain === undefined ? undefined : (spec as Spec)
}

/** The keys of the domain that have an error; undefined where it cannot be used without them, or has none. */
export function wrongDomainKeys(errors: readonly Diagnostic['path'][]): Set<string> | undefined {
  const keys = new Set(errors.filter(([section]) => section === 'domain').map(([, key]) => key))
  if (keys.size === 0 || keys.has(undefined) || required.some((key) => keys.has(key))) return undefined
  return keys as Set<string>
}

function withoutKeys(domain: object, wrong: ReadonlySet<string>): object {
  return { ...standIns, ...Object.fromEntries(Object.entries(domain).filter(([key]) => !wrong.has(key))) }
}
