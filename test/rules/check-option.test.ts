import { expect, test } from 'vitest'
import { checkOption } from '../../src/rules/check-option.ts'
import { rules } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'

const rule: Rule = {
  ...rules[0]!,
  options: {
    max: { default: 0.5, minimum: 0, maximum: 1, description: 'x' },
    strict: { default: false, description: 'x' },
    words: { default: ['a'], description: 'x' },
  },
}

test.for([
  ['max', 1],
  ['max', 0],
  ['strict', true],
  ['words', []],
  ['words', ['b']],
] as const)('%s may be %j', ([name, value]) => {
  expect(checkOption(rule, name, value)).toBe(undefined)
})

test.for([
  ['max', 1.1, 'is 1.1; it must be 1 or less'],
  ['max', -0.1, 'is -0.1; it must be 0 or more'],
  ['max', '1', 'is "1"; it must be a number'],
  ['max', null, 'is empty; it must be a number'],
  ['max', undefined, 'is empty; it must be a number'],
  ['strict', 1, 'is 1; it must be `true` or `false`'],
  ['words', 'a', 'is "a"; it must be a list of texts'],
  ['words', [1], 'is a list of 1 item; it must be a list of texts'],
] as const)('%s may not be %j', ([name, value, problem]) => {
  expect(checkOption(rule, name, value)).toEqual({ problem, atKey: false })
})

test('an option that the rule does not have is a slip of one that it has, or of none', () => {
  const problem = 'does not exist; the rule has `max`, `strict` and `words`'
  expect(checkOption(rule, 'strikt', 1)).toEqual({ problem, hint: 'Did you mean `strict`?', atKey: true })
  expect(checkOption(rule, 'other', 1)).toEqual({ problem, hint: undefined, atKey: true })
  expect(checkOption({ ...rule, options: {} }, 'max', 1)).toEqual({
    problem: 'does not exist; the rule has no options',
    atKey: true,
  })
})
