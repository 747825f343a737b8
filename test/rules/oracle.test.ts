import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { consult, readOracle, rewriteOracle } from '../support/oracle.ts'

// Specs written by hand for each rule, and what it must say of them, place by place. FDC_UPDATE=1 writes the findings
// anew; the titles and the specs say what they must be.
const folder = join(import.meta.dirname, 'oracle')
const fileOf = (rule: string) => join(folder, `${rule}.txt`)

describe.for(rules.map(({ id }) => id))('%s', (rule) => {
  test('complains where it must, word for word, and nowhere else', async () => {
    const file = fileOf(rule)
    expect(existsSync(file), `${file} is missing`).toBe(true)
    if (process.env.FDC_UPDATE) await rewriteOracle(file, rule)
    const cases = readOracle(readFileSync(file, 'utf8'))
    for (const one of cases) {
      const found = await consult(rule, one)
      expect({ [one.title]: found }).toEqual({ [one.title]: one.kind === 'fires' ? one.finds : [] })
      expect(one.finds.length > 0, one.title).toBe(one.kind === 'fires')
    }
    const count = (kind: string) => cases.filter((one) => one.kind === kind).length
    expect(count('fires'), 'specs that must fire').toBeGreaterThanOrEqual(3)
    expect(count('silent'), 'near misses').toBeGreaterThanOrEqual(3)
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length)
  })
})

test('every file of the oracle belongs to a rule', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const known = new Set(rules.map(({ id }) => `${id}.txt`))
  const strange = files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.txt'))
  expect(strange.filter((file) => !known.has(file))).toEqual([])
})
