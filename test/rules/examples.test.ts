import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { places } from '../support/check-example.ts'

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
