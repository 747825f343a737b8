import { expect, test } from 'vitest'
import {
  completeSpecs,
  describeMissed,
  readText,
  rulesAgainst,
  runMutants,
  runRewritten,
} from './mutants/run-mutants.ts'

// FDC_DEEP=1 (`npm run test:deep`) makes as many as are promised; here a part of them keeps watch.
const isDeep = process.env.FDC_DEEP === '1'

test.for(completeSpecs)('%s has no finding that could hide a mutant', async (spec) => {
  expect(await rulesAgainst(spec, readText(spec))).toEqual([])
})

test('defects of every kind are seen by the rule that is there for them', { timeout: 600_000 }, async () => {
  const { figures, missed } = await runMutants(isDeep ? 2000 : 200)
  expect(missed.map(describeMissed)).toEqual([])
  for (const [operator, { made }] of figures) expect(made, operator).toBeGreaterThan(10)
})

test('the same design in another writing has no finding', { timeout: 600_000 }, async () => {
  const { found } = await runRewritten(isDeep ? 500 : 50)
  expect(found).toEqual([])
})
