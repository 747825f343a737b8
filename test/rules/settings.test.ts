import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { presets } from '../../src/rules/presets.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { resolveSettings } from '../../src/rules/settings.ts'
import type { LintSpec, RuleLevel } from '../../src/spec/lint.ts'
import type { PresetFile } from '../../src/spec/preset.ts'
import '../support/seed.ts'

const gate = 'rubric/safety-gate-present'
const share = 'taxonomy/edge-case-share'
const process = rules.find(({ phase }) => phase === 'process')!.id

/** A preset file that sets these levels, without a text. */
function file(settings: NonNullable<LintSpec['rules']>): PresetFile {
  const nowhere = () => ({ start: 0, end: 0 })
  const source = { path: 'team.yaml', text: '' }
  return {
    document: { source, data: {}, locate: nowhere, locateKey: nowhere, inspect: () => undefined },
    rules: settings,
  }
}

function severityOf(
  id: string,
  ...args: Parameters<typeof resolveSettings> extends [unknown, ...infer Rest] ? Rest : never
) {
  return resolveSettings(rules, ...args).rules.get(id)!.severity
}

test.for(Object.entries(presets))('alone, %s decides every severity', ([name, preset]) => {
  const { rules: settings } = resolveSettings(rules, { extends: [name] })
  for (const rule of rules) {
    expect(settings.get(rule.id)!.severity).toBe(preset(rule))
    expect(settings.get(rule.id)!.origin).toEqual({ preset: name })
  }
})

test('without any preset, and with none that is known, the recommended one holds', () => {
  for (const lint of [undefined, {}, { extends: [] }, { extends: ['fdc:none'] }])
    expect(severityOf(share, lint)).toBe('warning')
})

test('later layers win: presets in their order, then the spec, then the command line', () => {
  const off: LintSpec = { rules: { [share]: 'off' } }
  expect(severityOf(share, {}, [file({ [share]: 'info' })])).toBe('info')
  expect(severityOf(share, {}, [file({ [share]: 'info' }), file({ [share]: 'error' })])).toBe('error')
  expect(severityOf(share, {}, [file({ [share]: 'info' }), 'fdc:strict'])).toBe('error')
  expect(severityOf(share, off, [file({ [share]: 'info' })])).toBe(undefined)
  expect(severityOf(share, {}, [file({ [share]: 'info' })], { strict: true })).toBe('error')
  expect(severityOf(share, off, [], { strict: true })).toBe(undefined)
  expect(severityOf(share, off, [], { levels: [{ rule: share, level: 'info' }] })).toBe('info')
})

test('an option keeps the value of the last layer that sets it', () => {
  const layers = [file({ [share]: ['warn', { min: 0.2, max: 0.5 }] })]
  const { options, optionOrigins } = resolveSettings(
    rules,
    { rules: { [share]: ['error', { max: 0.4 }] } },
    layers,
  ).rules.get(share)!
  expect(options).toEqual({ min: 0.2, max: 0.4 })
  expect(optionOrigins.get('min')).toMatchObject({
    document: layers[0]!.document,
    path: ['rules', share, 1, 'min'],
  })
  expect(optionOrigins.get('max')).toEqual({ path: ['lint', 'rules', share, 1, 'max'] })
})

test('the options of one spec are not those of the next', () => {
  resolveSettings(rules, { rules: { [share]: ['warn', { max: 0.4 }] } })
  expect(resolveSettings(rules, {}).rules.get(share)!.options.max).toBe(0.2)
})

test('what a thousand specs ask for alike is resolved once, and what differs anew', () => {
  const layer = file({ [share]: 'info' })
  const lint = (): LintSpec => ({ rules: { [gate]: 'error' } })
  const settings = resolveSettings(rules, lint(), [layer])
  expect(resolveSettings(rules, lint(), [layer])).toBe(settings)
  expect(resolveSettings(rules, lint(), [file({ [share]: 'error' })])).not.toBe(settings)
  expect(resolveSettings(rules, lint(), [layer], { strict: true })).not.toBe(settings)
  expect(resolveSettings([...rules], lint(), [layer])).not.toBe(settings)
})

const levels: RuleLevel[] = ['off', 'info', 'warn', 'error']
const severities = { off: undefined, info: 'info', warn: 'warning', error: 'error' }

test.for([
  ['fdc:recommended', 3],
  ['fdc:strict', 3],
  ['fdc:draft', 2],
] as const)('below what %s gives it, a gate is not set by any file', ([preset, least]) => {
  for (const [index, level] of levels.entries()) {
    for (const at of ['spec', 'file'] as const) {
      const setting = { [gate]: level }
      const { problems, rules: settings } =
        at === 'spec'
          ? resolveSettings(rules, { rules: setting }, [preset])
          : resolveSettings(rules, {}, [preset, file(setting)])
      const isRefused = index < least
      expect(problems.map(({ rule }) => rule)).toEqual(isRefused ? ['lint/unsuppressible'] : [])
      const given = presets[preset]!(settings.get(gate)!.rule)
      expect(settings.get(gate)!.severity).toBe(isRefused ? given : severities[level])
    }
  }
})

test('a gate that a file raised may be lowered again, but not below its preset', () => {
  const layers = ['fdc:draft', file({ [gate]: 'error' })]
  expect(severityOf(gate, { rules: { [gate]: 'warn' } }, layers)).toBe('warning')
  expect(severityOf(gate, { rules: { [gate]: 'off' } }, layers)).toBe('error')
})

test('the command line does not set a gate below its preset', () => {
  expect(severityOf(gate, {}, [], { levels: [{ rule: gate, level: 'off' }] })).toBe('error')
  expect(severityOf(gate, {}, ['fdc:draft'], { levels: [{ rule: gate, level: 'error' }] })).toBe('error')
  expect(severityOf(gate, {}, [], { skip: ['rubric'] })).toBe('error')
  expect(severityOf(gate, {}, [], { skip: [gate] })).toBe('error')
})

test('`only` leaves the rules that it names by id or group, and `skip` takes some away', () => {
  const active = (overrides: Parameters<typeof resolveSettings>[3], lint: LintSpec = {}) =>
    resolveSettings(rules, lint, [], overrides).active.map(({ rule }) => rule.id)
  const inGroup = (name: string) => rules.map(({ id }) => id).filter((id) => id.startsWith(`${name}/`))
  expect(active({ only: ['tokens'] })).toEqual(inGroup('tokens'))
  expect(active({ only: ['tokens'], skip: ['tokens/exchanges-fit'] })).not.toContain('tokens/exchanges-fit')
  expect(active({ skip: ['tokens'] })).not.toContain('tokens/exchanges-fit')
  expect(active({ skip: ['tokens'] })).toContain(share)
  expect(active({ only: [share] }, { rules: { [share]: 'off' } })).toEqual([share])
  expect(active({ only: ['taxonomy'] }, { rules: { [share]: 'off' } })).not.toContain(share)
  expect(active({ only: [process] })).toEqual([process])
  expect(active({ only: ['syntax'] })).toEqual([])
})

test.for(['__proto__', 'constructor', 'toString'])('%s is neither a rule nor an option', (name) => {
  const lint = JSON.parse(`{"rules": {"${name}": "warn", "${share}": ["warn", {"${name}": 1}]}}`) as LintSpec
  const { problems } = resolveSettings(rules, lint)
  expect(problems.map(({ rule }) => rule)).toEqual(['lint/known-rule', 'lint/valid-options'])
})

test('a rule of a team has its place in every preset', () => {
  const own: Rule = { ...rules[0]!, id: 'team/own', severity: 'info' }
  const list = [...rules, own]
  const severity = (...args: [LintSpec?]) => resolveSettings(list, ...args).rules.get('team/own')!.severity
  expect([
    severity(),
    severity({ extends: ['fdc:strict'] }),
    severity({ rules: { 'team/own': 'error' } }),
  ]).toEqual(['info', 'warning', 'error'])
})

test('whatever the layers are, the last one that sets a rule decides it', () => {
  const free = rules.filter((rule) => !rule.unsuppressible).map(({ id }) => id)
  const settings = fc.dictionary(fc.constantFrom(...free), fc.constantFrom(...levels), { maxKeys: 8 })
  const layer = fc.oneof(fc.constantFrom(...Object.keys(presets)), settings)
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 6 }), settings, (layers, own) => {
      const resolved = resolveSettings(
        rules,
        { rules: own },
        layers.map((one) => (typeof one === 'string' ? one : file(one))),
      )
      for (const rule of rules) {
        let expected = presets['fdc:recommended']!(rule)
        for (const one of [...layers, own]) {
          if (typeof one === 'string') expected = presets[one]!(rule)
          else if (Object.hasOwn(one, rule.id)) expected = severities[one[rule.id]!] as typeof expected
        }
        expect(resolved.rules.get(rule.id)!.severity).toBe(expected)
      }
      expect(resolved.problems).toEqual([])
    }),
  )
})
