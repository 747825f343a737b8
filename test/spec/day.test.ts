import fc from 'fast-check'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { dayOf, isDay } from '../../src/spec/day.ts'

test.for(['2026-12-31', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.for([
  '2026-02-29',
  '2026-06-31',
  '9999-99-99',
  '2026-00-10',
  '2026-1-1',
  '31.12.2026',
  '2026-12-31T00:00',
  '',
  ' 2026-12-31',
  '+002026-12-31',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('the day of a moment is that of the place where it is asked, and has its zeros', () => {
  expect(dayOf(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02')
  expect(dayOf(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31')
})

type Schema = { definitions: { Day: { pattern: string } } }

test('the pattern of the schema and the calendar agree, whatever the day', () => {
  const pattern = new RegExp((schemas['finetune.config'] as Schema).definitions.Day.pattern)
  const digits = (most: number, length: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'))
  const text = fc.tuple(digits(9999, 4), digits(13, 2), digits(32, 2)).map((parts) => parts.join('-'))
  fc.assert(fc.property(text, (day) => pattern.test(day) === isDay(day)))
  const leaps = Array.from({ length: 10000 }, (_, year) => `${String(year).padStart(4, '0')}-02-29`)
  expect(leaps.filter((day) => pattern.test(day))).toEqual(leaps.filter(isDay))
})
