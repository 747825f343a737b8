import { expect, test } from 'vitest'
import { withoutQuotations } from '../../src/measure/without-quotations.ts'

test.for([
  ['say "no" now', 'say   now'],
  ['say “no” now', 'say   now'],
  ['sag „nein“ nun', 'sag   nun'],
  ['dites « non » donc', 'dites   donc'],
  ['说「不」吧', '说 吧'],
  ["say 'no' now", 'say   now'],
  ['run `a ? b` now', 'run   now'],
  ['```\na\n``` now', '  now'],
] as const)('%j', ([text, rest]) => {
  expect(withoutQuotations(text)).toBe(rest)
})

test.for(["don't say I'm late", '5" and no more', '“ never closed', '„„„', 'two\n"lines\nquoted" here'])(
  '%j quotes nothing',
  (text) => {
    expect(withoutQuotations(text)).toBe(text)
  },
)
