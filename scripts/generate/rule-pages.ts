import { parse } from 'yaml'
import { expand } from '../../src/compiler/expand/expand.ts'
import { fixedRules } from '../../src/fixed-rules.ts'
import { describeEvidence } from '../../src/rules/describe-evidence.ts'
import { rules } from '../../src/rules/index.ts'
import { presets } from '../../src/rules/presets.ts'
import type { FailingExample, Finding, Rule, RuleExample, RuleOption } from '../../src/rules/rule.ts'
import type { Severity } from '../../src/spec/diagnostic.ts'
import { groupBy } from '../../src/spec/group-by.ts'
import { formatPath } from '../../src/spec/path.ts'
import type { Spec } from '../../src/spec/spec.ts'
import { renderPage } from './render-page.ts'

/** The page that lists all rules, and one page for each rule that a spec can switch off. */
export function rulePages(): [string, string][] {
  return [
    ['docs/rules.md', rulesPage()],
    ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ]
}

function rulesPage(): string {
  const byGroup = groupBy(rules, ({ id }) => groupOf(id))
  const fixedByGroup = groupBy(Object.entries(fixedRules), ([id]) => groupOf(id))
  return renderPage('rules', 'src/rules and src/fixed-rules.ts', {
    count: String(rules.length),
    presets: Object.keys(presets),
    groups: [...byGroup].map(([name, members]) => ({
      name,
      rules: members.map((rule) => ({ ...rule, mark: markOf(rule), severities: severities(rule) })),
    })),
    fixed: [...fixedByGroup].map(([name, members]) => ({
      name,
      rules: members.map(([id, rule]) => ({ id, ...rule, fixes: rule.fixes ?? '' })),
    })),
  })
}

/** The page of one rule. */
export function rulePage(rule: Rule): string {
  const level = levels[rule.severity]
  const options = Object.entries(rule.options)
  return renderPage('rule', `src/rules/${rule.id}.ts`, {
    ...rule,
    gate: rule.gate ?? '',
    isProcess: rule.phase === 'process',
    isGate: rule.unsuppressible === true,
    level,
    severities: Object.keys(presets).map((name, index) => ({ name, severity: severities(rule)[index]! })),
    needs: rule.needs.map((name) => `[\`${name}\`](../../spec.md#${name})`).join(', '),
    fails: rule.fails.map((example) => ({ ...exampleView(example), findings: findingsIn(rule, example) })),
    passes: rule.passes.map(exampleView),
    fixes: rule.fixes ?? '',
    fixed: rule.fails.flatMap(({ yaml, fixed }) => (fixed === undefined ? [] : [{ yaml, fixed }])),
    suggestions: [...new Set(rule.fails.flatMap((example) => suggestionsFor(rule, example)))],
    options: options.map(([name, option]) => ({ name, ...describeOption(option) })),
    setting: setting(rule.id, level, options),
  })
}

/** How `lint.rules` calls a severity. */
const levels: Record<Severity, string> = { error: 'error', warning: 'warn', info: 'info' }

function severities(rule: Rule): string[] {
  return Object.values(presets).map((preset) => preset(rule) ?? 'off')
}

function groupOf(id: string): string {
  return id.split('/')[0]!
}

function markOf({ fixes }: Rule): string {
  return fixes ? 'yes' : ''
}

function exampleView({ yaml, evidence }: RuleExample) {
  return { yaml, done: evidence ? describeEvidence(evidence) : '' }
}

// The examples run, so that the page shows the words that a user sees.
function findingsIn(rule: Rule, example: FailingExample) {
  return checkExample(rule, example).map(({ at, message, hint = '' }) => ({
    place: formatPath(at),
    message,
    hint,
  }))
}

function suggestionsFor(rule: Rule, example: FailingExample): string[] {
  return checkExample(rule, example).flatMap(({ suggestions = [] }) => suggestions.map(({ title }) => title))
}

function checkExample(rule: Rule, { yaml, evidence }: FailingExample): Finding[] {
  const written = parse(yaml) as Partial<Spec>
  const spec = { version: 1, domain: { title: 'Example', summary: 'An example.' }, ...written } as const
  const design = { ...expand(spec), evidence }
  const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default])
  return [...rule.check(design as never, Object.fromEntries(defaults) as never)]
}

function describeOption({ default: usual, minimum, maximum, description }: RuleOption) {
  const kind = Array.isArray(usual)
    ? 'list of texts'
    : typeof usual === 'number'
      ? 'number'
      : '`true` or `false`'
  const range =
    minimum !== undefined && maximum !== undefined
      ? ` from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? ` of ${minimum} or more`
        : maximum !== undefined
          ? ` of ${maximum} or less`
          : ''
  return { kind: kind + range, usual: JSON.stringify(usual), description }
}

function setting(id: string, level: string, options: readonly (readonly [string, RuleOption])[]): string {
  const values = options.map(([name, option]) => `${name}: ${JSON.stringify(option.default)}`)
  return `lint:\n  rules:\n    ${id}: [${level}, {${values.join(', ')}}]`
}
