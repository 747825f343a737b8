import { severityOf } from '../../rules/levels.ts'
import type { Rule, RuleOption } from '../../rules/rule.ts'
import type { SectionName } from '../../spec/design.ts'
import type { Severity } from '../../spec/diagnostic.ts'
import { meantOf } from '../../spec/did-you-mean.ts'
import { list, show } from '../../spec/show.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']
const phases = ['design', 'process']
// Every section is a key here, or this does not compile.
const sections: Record<SectionName, true> = {
  domain: true,
  model: true,
  tokens: true,
  taxonomy: true,
  personas: true,
  rubric: true,
  prompts: true,
  critique: true,
  baseline: true,
}

/** What of a rule has to be given; the rest has defaults. */
type LoadedRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'check'> & Partial<Rule>

/**
 * Checks, field by field, that a loaded value is a rule. Returns what is wrong with the first field that is wrong, which
 * completes "`file`: …", or the rule with its defaults.
 */
export function checkRule(value: unknown, reserved: (id: string) => string | undefined): Rule | string {
  if (typeof value !== 'object' || value === null) return `a rule is ${show(value)}; it must be an object.`
  const rule = value as Partial<Record<keyof Rule, unknown>>
  const { id } = rule
  if (typeof id !== 'string')
    return `a rule has ${show(id)} for \`id\`; it must be text such as \`team/some-name\`.`
  if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id))
    return `${show(id)} is no id of a rule; it must be \`group/name\` in small letters, digits and dashes.`
  const taken = reserved(id)
  if (taken !== undefined) return `${id} ${taken}.`
  const problem = findProblem(rule)
  if (problem !== undefined) return `${id} has ${problem}.`
  const defaults = { phase: 'design', why: '', needs: [], options: {}, fails: [], passes: [] } as const
  const loaded = value as LoadedRule
  return { ...defaults, ...loaded, severity: readSeverity(loaded.severity)!, origin: 'team' }
}

function findProblem(rule: Partial<Record<keyof Rule, unknown>>): string | undefined {
  const { severity, phase, summary, why, needs, options, fails, passes, unsuppressible, check } = rule
  if (typeof severity !== 'string' || !readSeverity(severity))
    return field(
      'severity',
      severity,
      `${list(severities, 'or')}`,
      typeof severity === 'string' ? meantOf(severity, severities) : undefined,
    )
  if (typeof summary !== 'string' || summary === '') return field('summary', summary, 'text')
  if (typeof check !== 'function') return field('check', check, 'a function')
  if (phase !== undefined && !phases.includes(phase as string))
    return field('phase', phase, list(phases, 'or'))
  if (why !== undefined && typeof why !== 'string') return field('why', why, 'text')
  if (unsuppressible !== undefined && unsuppressible !== true)
    return field('unsuppressible', unsuppressible, '`true`, or left out')
  return (
    needsProblem(needs) ??
    optionsProblem(options) ??
    examplesProblem('fails', fails) ??
    examplesProblem('passes', passes)
  )
}

// Findings say `warning`; whoever comes from `lint.rules` writes the level, `warn`.
function readSeverity(value: unknown): Severity | undefined {
  return value === 'warn' ? severityOf(value) : severities.find((severity) => severity === value)
}

function field(name: string, value: unknown, demand: string, meant?: string): string {
  const actual = typeof value === 'function' ? 'a function' : show(value)
  return `${actual} for \`${name}\`; it must be ${demand}${meant ? ` (did you mean \`${meant}\`?)` : ''}`
}

function needsProblem(needs: unknown): string | undefined {
  if (needs === undefined) return undefined
  if (!Array.isArray(needs)) return field('needs', needs, 'a list of sections')
  const index = needs.findIndex((name) => typeof name !== 'string' || !Object.hasOwn(sections, name))
  return index < 0
    ? undefined
    : `${show(needs[index])} in \`needs\`; sections are ${list(Object.keys(sections))}`
}

function optionsProblem(options: unknown): string | undefined {
  if (options === undefined) return undefined
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return field('options', options, 'an object of options by name')
  for (const [name, option] of Object.entries(options as Record<string, Partial<RuleOption> | null>)) {
    if (!/^[a-z]\w*$/i.test(name)) return `an option named ${show(name)}; a name is letters, digits and \`_\``
    const usual: unknown = option?.default
    const isTexts = Array.isArray(usual) && usual.every((item) => typeof item === 'string')
    if (!isTexts && typeof usual !== 'boolean' && !Number.isFinite(usual))
      return `${show(usual)} as the default of option \`${name}\`; it must be a number, a truth value or a list of texts`
    if (typeof option?.description !== 'string')
      return field(`options.${name}.description`, option?.description, 'text')
    for (const limit of ['minimum', 'maximum'] as const)
      if (option[limit] !== undefined && !Number.isFinite(option[limit]))
        return field(`options.${name}.${limit}`, option[limit], 'a number')
  }
  return undefined
}

function examplesProblem(name: string, examples: unknown): string | undefined {
  if (examples === undefined) return undefined
  const isExample = (one: unknown) => typeof (one as { yaml?: unknown } | null)?.yaml === 'string'
  return Array.isArray(examples) && examples.every(isExample)
    ? undefined
    : field(name, examples, 'a list of examples, each with its `yaml`')
}
