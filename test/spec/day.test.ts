import { expect, test } from 'vitest'
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
