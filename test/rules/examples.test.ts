import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeOnlyWhatTheyMean } from '../../src/compiler/edit/check-fixes.ts'
import { lint } from '../../src/pipeline.ts'
import { rules } from '../../src/rules/index.ts'
import { findings, places } from '../support/check-example.ts'
import { fixText } from '../support/fix-text.ts'
import { readFrom } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: Example, summary: An example.}\n'
const headOf = (yaml: string) => (yaml.startsWith('domain:') ? 'version: 1\n' : head)

describe.for(rules.map((rule) => [rule.id, rule] as const))('%s', ([, rule]) => {
  test('finds what its failing examples say, and nothing else', () => {
    expect(rule.fails.length).toBeGreaterThan(0)
    for (const { yaml, evidence, finds } of rule.fails)
      expect(places(rule, yaml, {}, evidence)).toEqual(finds)
  })

  test('is silent about its passing examples', () => {
    expect(rule.passes.length).toBeGreaterThan(0)
    for (const { yaml, evidence } of rule.passes) expect(places(rule, yaml, {}, evidence)).toEqual([])
  })

  test('fixes its failing examples as they say, and says that it does', async () => {
    expect(rule.fails.some(({ fixed }) => fixed !== undefined)).toBe(rule.fixes !== undefined)
    for (const { yaml, fixed } of rule.fails) {
      const before = headOf(yaml)
      const { text, unsound } = await fixText(before + yaml, {}, [rule])
      expect(unsound).toEqual([])
      expect(text).toBe(before + (fixed ?? yaml))
    }
  })

  test('suggests what can be done, and nothing else comes of it', async () => {
    for (const { yaml } of rule.fails) {
      const source = { path: 'spec.yaml', text: headOf(yaml) + yaml }
      const { diagnostics } = await lint(source, { readReference: readFrom({}), rules: [rule] })
      const made = diagnostics.flatMap(({ suggestions = [] }) => suggestions)
      const titles = findings(rule, yaml).flatMap(({ suggestions = [] }) =>
        suggestions.map(({ title }) => title),
      )
      if (rule.phase === 'design') expect(made.map(({ title }) => title).sort()).toEqual(titles.sort())
      for (const suggestion of made) expect(await changeOnlyWhatTheyMean([suggestion])).toBe(true)
    }
  })
})

test('every rule stands in the file that its id names, and every such file in the list', () => {
  const folder = join(import.meta.dirname, '../../src/rules')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.includes('/') && file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
  expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort())
})

test('the rules of the process are silent where nobody looked', () => {
  for (const rule of rules.filter(({ phase }) => phase === 'process')) {
    const looked = rule.fails.filter(({ evidence }) => evidence !== undefined)
    for (const { yaml } of looked) expect(places(rule, yaml), rule.id).toEqual([])
  }
})
