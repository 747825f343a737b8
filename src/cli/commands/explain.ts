import { fixedRules } from '../../fixed-rules.ts'
import { rules } from '../../rules/index.ts'
import { presets } from '../../rules/presets.ts'
import type { Rule } from '../../rules/rule.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { list, show } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { wrap } from '../report/wrap.ts'

/** Says what a rule demands, why, and what satisfies it. */
export async function explain(args: Arguments, host: Host): Promise<number> {
  const [id, ...others] = args.positionals
  if (id === undefined || others.length > 0) throw new Problem('Name one rule: fdc explain <rule>.')
  const width = Math.min(host.columns, 100)
  const rule = rules.find((known) => known.id === id)
  if (rule) host.print(describe(rule, width))
  else if (Object.hasOwn(fixedRules, id)) host.print(describeFixed(id, width))
  else throw unknown(id)
  return exitCode.fine
}

function unknown(id: string): Problem {
  const known = [...rules.map((rule) => rule.id), ...Object.keys(fixedRules)]
  // Sections share names of rules, such as `weights-sum-to-one`.
  const slip = didYouMean(id, known)
  const meant = slip ? [slip] : known.filter((name) => name.endsWith(`/${id}`))
  const commands = meant.map((name) => `\`fdc explain ${name}\``)
  return new Problem(
    `${JSON.stringify(id)} is not a rule.`,
    meant.length > 0 ? `Did you mean ${list(commands, 'or')}?` : '`fdc rules` lists them.',
  )
}

function describeFixed(id: string, width: number): string {
  const { severity, summary, fixes } = fixedRules[id]!
  const howToFix = fixes ? `${wrap(`--fix: ${fixes}`, width)}\n\n` : ''
  return `${id} (${severity})\n\n${wrap(summary, width)}\n\n${howToFix}It cannot be switched off.\n`
}

function describe(rule: Rule, width: number): string {
  const levels = Object.entries(presets).map(([name, preset]) => `${name} ${preset(rule) ?? 'off'}`)
  const sections = [
    `${rule.id} (${rule.origin})`,
    wrap(rule.summary, width),
    ...(rule.gate ? [wrap(`Gate: “${rule.gate}”`, width)] : []),
    wrap(rule.why, width),
    `Severity: ${levels.join(' · ')}`,
    ...(Object.keys(rule.options).length > 0 ? [options(rule, width)] : []),
    `Incorrect:\n\n${indent(rule.fails[0]!.yaml)}`,
    `Correct:\n\n${indent(rule.passes[0]!.yaml)}`,
    ...howToFix(rule, width),
  ]
  return `${sections.join('\n\n')}\n`
}

function howToFix({ fixes, fails }: Rule, width: number): string[] {
  const example = fails.find(({ fixed }) => fixed !== undefined)
  if (!fixes || !example) return []
  return [
    wrap(`--fix: ${fixes}`, width),
    `Before \`fdc lint --fix\`:\n\n${indent(example.yaml)}`,
    `After it:\n\n${indent(example.fixed!)}`,
  ]
}

function options(rule: Rule, width: number): string {
  const rows = Object.entries(rule.options).map(([name, option]) =>
    wrap(
      `  ${name} (default ${Array.isArray(option.default) ? show(option.default) : option.default}): ${option.description}`,
      width,
      '    ',
    ),
  )
  return `Options:\n${rows.join('\n')}`
}

function indent(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ')
}
