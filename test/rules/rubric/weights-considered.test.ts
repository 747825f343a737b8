import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/weights-considered.ts'
import { findings } from '../../support/check-example.ts'

test('says what is there and what must be', () => {
  const [example] = rule.fails
  expect(findings(rule, example!.yaml)).toEqual([
    { at: ['rubric'], message: 'State the actual value; and what it must be.', hint: 'Say what to do.' },
  ])
})
