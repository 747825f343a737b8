import { parse } from 'yaml'
import validateSpec from '#compiled/validate-spec'
import { expand } from '../../src/compiler/expand/expand.ts'
import type { Finding, Rule } from '../../src/rules/rule.ts'
import type { Design } from '../../src/spec/design.ts'
import type { Evidence } from '../../src/spec/evidence.ts'
import { formatPath } from '../../src/spec/path.ts'
import type { Spec } from '../../src/spec/spec.ts'

const head = { version: 1, domain: { title: 'Example', summary: 'An example.' } } as const

/** The design of an example: YAML without `version` and `domain`, unless it brings its own. */
export function designOf(yaml: string): Design {
  const spec = { ...head, ...(parse(yaml) as object) } as Spec
  if (!validateSpec(spec))
    throw new Error(`The example is not a valid spec: ${JSON.stringify(validateSpec.errors)}`)
  return expand(spec)
}

/**
 * What a rule finds in a spec, with the options it has there or its defaults, and with what was done with the design.
 * Silent where a section is missing.
 */
export function findings(
  rule: Rule,
  yaml: string,
  options: Record<string, unknown> = {},
  evidence?: Evidence,
): Finding[] {
  const design = { ...designOf(yaml), evidence }
  if (rule.needs.some((name) => design[name] === undefined)) return []
  return [...rule.check(design as never, { ...defaultOptions(rule), ...options } as never)]
}

/** The options of a rule as it has them when nobody says anything. */
export function defaultOptions(rule: Rule): Record<string, number | boolean | string[]> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
}

/** The places that a rule complains about, as `formatPath` writes them. */
export function places(
  rule: Rule,
  yaml: string,
  options: Record<string, unknown> = {},
  evidence?: Evidence,
): string[] {
  return findings(rule, yaml, options, evidence).map((finding) => formatPath(finding.at))
}
