import { expect, test } from 'vitest'
import { showUsd } from '../../src/runners/show-usd.ts'

test.for([
  [0, '$0.00'],
  [12.345, '$12.35'],
  [0.01, '$0.01'],
  [0.0099, '$0.0099'],
  [0.00061, '$0.00061'],
  [0.0000001234, '$0.00000012'],
  [1234.5, '$1234.50'],
] as const)('%d dollars are %s', ([usd, shown]) => {
  expect(showUsd(usd)).toBe(shown)
})
