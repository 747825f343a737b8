import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulePage } from '../../scripts/generate/rule-pages.ts'
import { rules } from '../../src/rules/index.ts'

// Its page says of a rule what it tells of itself, severity and options included, and what it says of its examples.
test.for(rules.map((rule) => [rule.id, rule] as const))('the page of %s says what is so', ([id, rule]) => {
  const page = readFileSync(join(import.meta.dirname, `../../docs/rules/${id}.md`), 'utf8')
  expect(page).toBe(rulePage(rule))
})
