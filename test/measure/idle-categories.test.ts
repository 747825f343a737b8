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
