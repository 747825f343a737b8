import { expect, test } from 'vitest'
import { type GroupAgreement, readAgreement } from '../../../src/measure/agreement/read-agreement.ts'
import { rowsOfTable, tallyAnswers } from '../../support/tally-answers.ts'

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: four observers, twelve units, missing
// data, α = .743. Gwet 2014 works the same data (`cac.raw4raters` of his R package irrCAC): raw agreement .81818, AC1
// .77544, α .74342. The last unit was coded once and counts for AC1 alone.
const fourRaters = `
  1 1 - 1
  2 2 3 2
  3 3 3 3
  3 3 3 3
  2 2 2 2
  1 2 3 4
  4 4 4 4
  1 1 2 1
  2 2 2 2
  - 5 5 5
  - - 1 1
  - - 3 -`

// Gwet 2014, `distrib.6raters` of irrCAC: fifteen patients, each diagnosed by six psychiatrists in one of five categories, as
// counts of the categories.
const sixRaters = `
  0 0 0 6 0
  0 3 0 0 3
  0 1 4 0 1
  0 0 0 0 6
  0 3 0 3 0
  2 0 4 0 0
  0 0 4 0 2
  2 0 3 1 0
  2 0 0 4 0
  0 0 0 0 6
  1 0 0 5 0
  1 1 0 4 0
  0 3 3 0 0
  1 0 0 5 0
  0 2 0 3 1`

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

test('four observers with missing data agree as Krippendorff 2011 and Gwet 2014 work it out', () => {
  const agreement = readAgreement(tallyAnswers([...'12345'], table(fourRaters)))
  expect(rounded(agreement, 5)).toMatchObject({ items: 11, raw: 0.81818, ac1: 0.77544, alpha: 0.74342 })
  expect(agreement.counts).toEqual([9, 13, 11, 5, 3])
})

test('six psychiatrists agree as Gwet 2014 works it out', () => {
  const categories = [...'abcde']
  const rows = table(sixRaters).map((counts) =>
    counts.flatMap((count, place) => Array.from({ length: Number(count) }, () => categories[place]!)),
  )
  const agreement = readAgreement(tallyAnswers(categories, rows))
  expect(rounded(agreement, 5)).toMatchObject({ items: 15, raw: 0.55111, ac1: 0.4448, alpha: 0.42044 })
})

// Gwet 2014, `cont3x3abstractors` of irrCAC; Cohen 1960 (200 patients, κ = .492); Gwet 2002, "Kappa statistic is not
// satisfactory" (125 subjects, κ = −.023 at 94 % agreement, AC1 = .941).
test.for([
  {
    by: 'Gwet 2014',
    counts: [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    is: { raw: 0.89, kappa: 0.79641, ac1: 0.84933, alpha: 0.79726 },
    digits: 5,
  },
  {
    by: 'Cohen 1960',
    counts: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    is: { raw: 0.7, kappa: 0.492 },
    digits: 3,
  },
  {
    by: 'Gwet 2002',
    counts: [
      [118, 5],
      [2, 0],
    ],
    is: { raw: 0.944, kappa: -0.023, ac1: 0.941 },
    digits: 3,
  },
])('two judges agree as $by works it out', ({ counts, is, digits }) => {
  const categories = [...'abc'].slice(0, counts.length)
  const agreement = readAgreement(tallyAnswers(categories, rowsOfTable(categories, counts)))
  expect(rounded(agreement, digits)).toMatchObject(is)
  expect(rounded(agreement.pairs[0]!, digits)).toMatchObject(is)
})

function rounded(agreement: object, digits: number): Partial<GroupAgreement> {
  const round = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(digits)) : value)
  return Object.fromEntries(Object.entries(agreement).map(([name, value]) => [name, round(value)]))
}
