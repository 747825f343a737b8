import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleCategories } from '../../src/measure/idle-categories.ts'
import type { Rubric } from '../../src/spec/rubric.ts'
import { designOf } from '../support/check-example.ts'

interface Category {
  /** In hundredths. */
  weight: number
  criteria: { na_valid: boolean }[]
}

function rubricOf(threshold: number, categories: readonly Category[]): Rubric {
  const idsOf = (index: number) => categories[index]!.criteria.map((_, place) => `c${index}q${place}`)
  const spec = {
    pass_threshold: threshold / 100,
    categories: Object.fromEntries(
      categories.map(({ weight }, index) => [`c${index}`, { weight: weight / 100, criteria: idsOf(index) }]),
    ),
    criteria: Object.fromEntries(
      categories.flatMap(({ criteria }, index) =>
        criteria.map(({ na_valid }, place) => [idsOf(index)[place], { question: 'Is it so?', na_valid }]),
      ),
    ),
  }
  return designOf(JSON.stringify({ rubric: spec })).rubric!
}

/** The slow and obvious way: tries every answer to every criterion, in fractions of 12 hundredths. */
function idleByTrial(threshold: number, categories: readonly Category[]): string[] {
  const outcomes = categories.map(({ weight, criteria }) => {
    const all = criteria.reduce<[no: number, asked: number][]>(
      (before, { na_valid }) =>
        before.flatMap(([no, asked]) => [
          [no, asked + 1] as [number, number],
          [no + 1, asked + 1] as [number, number],
          ...(na_valid ? [[no, asked] as [number, number]] : []),
        ]),
      [[0, 0]],
    )
    return [...new Set(all.map(([no, asked]) => (asked === 0 ? 0 : (12 * weight * no) / asked)))]
  })
  const sums = (lists: number[][]) =>
    lists.reduce((totals, list) => totals.flatMap((total) => list.map((loss) => total + loss)), [0])
  const passes = (loss: number) => loss <= 12 * (100 - threshold)
  return categories.flatMap(({ weight }, index) => {
    const elsewhere = sums(outcomes.filter((_, other) => other !== index))
    const turns = elsewhere.some((loss) =>
      outcomes[index]!.some((own) => passes(loss) !== passes(loss + own)),
    )
    return turns || weight === 0 ? [] : [`c${index}`]
  })
}

test('agrees with trying every answer', () => {
  const categories = fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((drawn) => {
      const total = drawn.reduce((sum, [weight]) => sum + weight, 0)
      const shares = drawn.map(([weight]) => (total === 0 ? 0 : Math.floor((100 * weight) / total)))
      shares[0]! += 100 - shares.reduce((sum, share) => sum + share, 0)
      return drawn.map(([, valid], index) => ({
        weight: shares[index]!,
        criteria: valid.map((na_valid) => ({ na_valid })),
      }))
    })
  fc.assert(
    fc.property(fc.constantFrom(50, 70, 75, 80, 90, 95), categories, (threshold, drawn) => {
      expect(idleCategories(rubricOf(threshold, drawn))).toEqual(idleByTrial(threshold, drawn))
    }),
  )
})

const category = (weight: number, number: number, na_valid = false): Category => ({
  weight,
  criteria: Array.from({ length: number }, () => ({ na_valid })),
})

test('NA makes a NO weigh more, so that it can tip the scale', () => {
  expect(idleCategories(rubricOf(80, [category(48, 4), category(48, 1), category(4, 1)]))).toEqual(['c2'])
  const withNa = [
    { weight: 48, criteria: [{ na_valid: true }, ...category(48, 2).criteria] },
    category(48, 1),
    category(4, 1),
  ]
  expect(idleCategories(rubricOf(76, withNa))).toEqual(idleByTrial(76, withNa))
})

test('says nothing where it cannot be sure', () => {
  const rubric = rubricOf(80, [category(50, 1), category(45, 1), category(5, 1)])
  expect(idleCategories(rubric)).toEqual(['c2'])
  expect(idleCategories({ ...rubric, pass_threshold: 0 })).toEqual([])
  expect(idleCategories({ ...rubric, pass_threshold: 0.81234567 })).toEqual([])
  expect(
    idleCategories({ ...rubric, categories: { ...rubric.categories, c3: { weight: 0.01, criteria: [] } } }),
  ).toEqual([])
})

test('many categories of many criteria are looked at in no time worth counting', () => {
  const many = Array.from({ length: 20 }, (_, index) => category(5, 40 + index, true))
  expect(idleCategories(rubricOf(80, many))).toEqual([])
  expect(idleCategories(rubricOf(99, [category(99, 5000, true), category(1, 1)]))).toEqual([])
})

test.for([
  ['that are alike', () => 0.00005],
  ['of two weights', (index: number) => (index % 2 === 0 ? 0.00003 : 0.00007)],
  ['of many weights', (index: number) => (index < 10_000 ? (index % 99) + 1 : 99 - (index % 99)) / 1e6],
] as const)('20,000 categories %s are looked at in time', { timeout: 10_000 }, ([, weightOf]) => {
  const rubric = rubricOf(80, [category(100, 1)])
  const weights = Array.from({ length: 19_999 }, (_, index) => weightOf(index))
  const rest = Math.round(1e6 - weights.reduce((sum, weight) => sum + 1e6 * weight, 0)) / 1e6
  const categories = Object.fromEntries(
    [...weights, rest].map((weight, index) => [`c${index}`, { weight, criteria: ['c0q0'] }]),
  )
  expect(idleCategories({ ...rubric, categories })).toEqual([])
})

test('of thousands of categories, those that decide nothing are found', { timeout: 10_000 }, () => {
  const rubric = rubricOf(80, [category(100, 1)])
  const large = Array.from({ length: 2 }, () => 0.45)
  const weights = [...large, ...Array.from({ length: 1000 }, () => 0.0001)]
  const categories = Object.fromEntries(
    weights.map((weight, index) => [`c${index}`, { weight, criteria: ['c0q0'] }]),
  )
  const idle = idleCategories({ ...rubric, categories })
  expect([idle.length, idle[0], idle.at(-1)]).toEqual([1000, 'c2', 'c1001'])
})
