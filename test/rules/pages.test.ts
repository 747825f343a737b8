import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulePages } from '../../scripts/generate/rule-pages.ts'

// Its pages say of a rule what it tells of itself, severity and options included, and what it says of its examples.
test.each(rulePages())('%s says what is so', (path, text) => {
  expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(text)
})
