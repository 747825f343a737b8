import { fixedRules } from '../../../fixed-rules.ts'
import { describeEvidence } from '../../../rules/describe-evidence.ts'
import { presets } from '../../../rules/presets.ts'
import type { Rule } from '../../../rules/rule.ts'
import type { resultPaths } from '../../../spec/evidence.ts'
import { printable, printableLine } from '../../report/printable.ts'
import { printablePath } from '../../report/printable-path.ts'
import { wrap } from '../../report/wrap.ts'
import type { Effect } from './find-effect.ts'

/** What is said of a rule that no spec can switch off. */
export function describeFixedRule(id: string, width: number): string {
  const { severity, summary, why, example, fixes } = fixedRules[id]!
  return joined([
    `${id} (${severity})`,
    wrap(summary, width),
    wrap(why, width),
    ...(fixes === undefined ? [] : [wrap(`--fix: ${fixes}`, width)]),
    ...(example === undefined ? [] : [`Incorrect:\n\n${indent(example)}`]),
    'It cannot be switched off.',
  ])
}

/** What is said of any other rule, and how it runs here. */
export function describeRule(rule: Rule, effect: Effect, width: number): string {
  const levels = Object.entries(presets).map(([name, preset]) => `${name} ${preset(rule) ?? 'off'}`)
  const isHere = effect.spec !== undefined || effect.known?.setBy.startsWith('--')
  return joined([
    `${rule.id} (${rule.origin})`,
    wrap(printable(rule.summary), width),
    ...(rule.gate ? [wrap(`Gate: “${rule.gate}”`, width)] : []),
    ...(rule.why === '' ? [] : [wrap(printable(rule.why), width)]),
    `Severity: ${levels.join(' · ')}${isHere ? `\n${wrap(here(effect), width, '  ')}` : ''}`,
    ...(rule.unsuppressible
      ? [
          wrap(
            'No file, comment or flag may set it below its preset; only `--only` of other rules leaves it out.',
            width,
          ),
        ]
      : []),
    ...(Object.keys(rule.options).length > 0 ? [options(rule, effect, width)] : []),
    ...examples('Incorrect', rule.fails, width),
    ...examples('Correct', rule.passes, width),
    ...recordForm(rule, width),
    ...howToFix(rule, width),
  ])
}

function here({ spec, known }: Effect): string {
  const name = spec === undefined ? 'Here' : `In ${printablePath(spec)}`
  if (!known) return `${name}: not known, since the spec cannot be read; \`fdc lint\` says why.`
  return `${name}: ${known.level}, set by ${printableLine(known.setBy)}`
}

function options(rule: Rule, { known }: Effect, width: number): string {
  const rows = Object.entries(rule.options).flatMap(([name, option]) => {
    const text = `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`
    const set = known?.options.get(name)
    const effect = set && `    Here ${JSON.stringify(set.value)}, set by ${set.setBy}`
    return [text, ...(effect ? [effect] : [])].map((row) => wrap(printableLine(row), width, '    '))
  })
  return `Options:\n${rows.join('\n')}`
}

// A team may have written none.
function examples(title: string, [first]: Rule['passes'], width: number): string[] {
  if (!first) return []
  const done = first.evidence ? `\n\n${wrap(`  ${describeEvidence(first.evidence)}`, width, '  ')}` : ''
  return [`${title}:\n\n${indent(printable(first.yaml))}${done}`]
}

// Who has to write a record by hand wants to see one.
function recordForm({ id, passes }: Rule, width: number): string[] {
  const kind = id.endsWith('/recorded') ? (id.split('/')[0] as keyof typeof resultPaths) : undefined
  const recorded = kind && passes[0]?.evidence?.[kind]
  if (!recorded) return []
  const { file, record } = recorded
  const text = `Such a ${file} by hand, as JSON, which is YAML too; \`fdc schema ${kind}-record\` prints the whole form:`
  return [`${wrap(text, width)}\n\n${indent(JSON.stringify(record, null, 2))}`]
}

function howToFix({ fixes, fails }: Rule, width: number): string[] {
  const example = fails.find(({ fixed }) => fixed !== undefined)
  if (!fixes || !example) return []
  return [
    wrap(`--fix: ${printable(fixes)}`, width),
    `Before \`fdc lint --fix\`:\n\n${indent(printable(example.yaml))}`,
    `After it:\n\n${indent(printable(example.fixed!))}`,
  ]
}

function indent(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ')
}

function joined(sections: readonly string[]): string {
  return `${sections.join('\n\n')}\n`
}
