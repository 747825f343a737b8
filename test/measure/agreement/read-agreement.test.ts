import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAgreement } from '../../../src/measure/agreement/read-agreement.ts'
import { addAnswers, startTally } from '../../../src/measure/agreement/tally.ts'
import { rowsOfTable, tallyAnswers } from '../../support/tally-answers.ts'

const answers = ['YES', 'NO', 'NA']
const anyRows = fc.integer({ min: 1, max: 5 }).chain((judges) =>
  fc.array(fc.array(fc.constantFrom(...answers, 'ERROR'), { minLength: judges, maxLength: judges }), {
    maxLength: 12,
  }),
)
const names = ['b', '__proto__', 'a', 'constructor', 'ä']

test('without an answer nothing is known', () => {
  expect(readAgreement(startTally(answers))).toEqual({
    judges: [],
    items: 0,
    raw: undefined,
    ac1: undefined,
    kappa: undefined,
    alpha: undefined,
    prevalence: undefined,
    correlation: undefined,
    effectiveJudges: undefined,
    counts: [0, 0, 0],
    pairs: [],
  })
})

test('one judge agrees with nobody, and is one judge', () => {
  const agreement = readAgreement(tallyAnswers(answers, [['YES'], ['NO'], ['YES'], ['NA']]))
  expect(agreement).toMatchObject({ items: 0, raw: undefined, ac1: undefined, alpha: undefined, pairs: [] })
  expect(agreement).toMatchObject({ prevalence: 2 / 3, effectiveJudges: 1, counts: [2, 1, 1] })
})

test('the prevalence is that of YES, where the categories hold YES or NO', () => {
  const prevalence = (...given: string[]) =>
    readAgreement(
      tallyAnswers(
        [...new Set(given)],
        given.map((answer) => [answer]),
      ),
    ).prevalence
  expect(prevalence('YES', 'MAYBE')).toBe(1)
  expect(prevalence('NO', 'MAYBE')).toBe(0)
  expect(prevalence('1', '2')).toBe(undefined)
})

test('a judge with ERRORs only is no judge, and changes nothing', () => {
  const two = [
    ['YES', 'YES'],
    ['NO', 'YES'],
    ['NO', 'NO'],
  ]
  const three = two.map((row) => [...row, 'ERROR'])
  expect(readAgreement(tallyAnswers(answers, three))).toEqual(readAgreement(tallyAnswers(answers, two)))
})

test('answers that never vary leave κ, α and the correlation undefined, and AC1 at 1', () => {
  const agreement = readAgreement(
    tallyAnswers(answers, [
      ['YES', 'YES'],
      ['YES', 'YES'],
    ]),
  )
  expect(agreement).toMatchObject({ raw: 1, ac1: 1, kappa: undefined, alpha: undefined, prevalence: 1 })
  expect(agreement).toMatchObject({ correlation: undefined, effectiveJudges: undefined })
})

test('NA is an answer: two judges who both give it agree, and one who gives YES instead does not', () => {
  const rows = [
    ['NA', 'NA'],
    ['NA', 'YES'],
  ]
  expect(readAgreement(tallyAnswers(answers, rows))).toMatchObject({ raw: 0.5, prevalence: 1 })
})

test('at 87 % agreement κ may be .36 and AC1 .84, so that κ says little alone', () => {
  const rows = rowsOfTable(
    ['YES', 'NO'],
    [
      [82, 5],
      [8, 5],
    ],
  )
  const { raw, kappa, ac1 } = readAgreement(tallyAnswers(['YES', 'NO'], rows))
  expect([raw, kappa, ac1].map((value) => value?.toFixed(2))).toEqual(['0.87', '0.36', '0.84'])
})

test('of three judges κ is the mean of those of the pairs (Light 1971), and each pair is listed in order', () => {
  const rows = [
    ['YES', 'YES', 'NO'],
    ['NO', 'NO', 'NO'],
    ['YES', 'NO', 'YES'],
    ['NO', 'NO', 'YES'],
    ['YES', 'YES', 'YES'],
  ]
  const { kappa, pairs } = readAgreement(tallyAnswers(answers, rows, ['z', 'a', 'm']))
  expect(pairs.map(({ judges }) => judges.join('-'))).toEqual(['a-m', 'a-z', 'm-z'])
  const [am, az, mz] = pairs.map((pair) => pair.kappa!)
  expect([am, az, mz].map((value) => value!.toFixed(4))).toEqual(['-0.1538', '0.6154', '0.1667'])
  expect(kappa).toBeCloseTo((am! + az! + mz!) / 3, 12)
})

test('judges who share no item make no pair', () => {
  const rows = [
    ['YES', '-'],
    ['-', 'NO'],
  ]
  expect(readAgreement(tallyAnswers(answers, rows))).toMatchObject({
    judges: ['judge 0', 'judge 1'],
    pairs: [],
  })
})

test('the order of items and of answers changes no digit', () => {
  fc.assert(
    fc.property(anyRows, fc.infiniteStream(fc.nat()), (rows, numbers) => {
      const shuffled = rows
        .map((row) => ({ row, place: numbers.next().value! }))
        .sort((a, b) => a.place - b.place)
      const tally = startTally(answers)
      for (const { row } of shuffled) {
        addAnswers(tally, new Map(row.map((answer, place) => [`judge ${place}`, answer] as const).reverse()))
      }
      expect(readAgreement(tally)).toEqual(readAgreement(tallyAnswers(answers, rows)))
    }),
  )
})

test('other names for judges change nothing but the names', () => {
  fc.assert(
    fc.property(anyRows, fc.shuffledSubarray(names, { minLength: 5 }), (rows, judges) => {
      const { pairs, judges: _, ...rest } = readAgreement(tallyAnswers(answers, rows))
      const renamed = readAgreement(tallyAnswers(answers, rows, judges))
      expect(renamed).toMatchObject(rest)
      expect(renamed.pairs).toHaveLength(pairs.length)
      for (const { judges: old, ...pair } of pairs) {
        const wanted = old.map((name) => judges[Number(name.at(-1))]!).sort()
        const found = renamed.pairs.find((one) => one.judges.join() === wanted.join())
        expect({ ...found, judges: old }).toEqual({ judges: old, ...pair })
      }
    }),
  )
})

test('YES and NO exchanged change the prevalence alone', () => {
  const other = new Map([
    ['YES', 'NO'],
    ['NO', 'YES'],
  ])
  fc.assert(
    fc.property(anyRows, (rows) => {
      const [one, two] = [rows, rows.map((row) => row.map((answer) => other.get(answer) ?? answer))].map(
        (table) => readAgreement(tallyAnswers(answers, table)),
      )
      for (const key of ['raw', 'ac1', 'kappa', 'alpha', 'correlation', 'effectiveJudges'] as const)
        expectClose(two![key], one![key])
      expectClose(two!.prevalence, one!.prevalence === undefined ? undefined : 1 - one!.prevalence)
    }),
  )
})

test('judges who answer alike agree fully', () => {
  const alike = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(fc.constantFrom(...answers)))
  fc.assert(
    fc.property(alike, ([judges, given]) => {
      const rows = given.map((answer) => Array.from({ length: judges }, () => answer))
      const agreement = readAgreement(tallyAnswers(answers, rows))
      const varies = new Set(given).size > 1
      expectClose(agreement.raw, given.length > 0 ? 1 : undefined)
      expectClose(agreement.ac1, given.length > 0 ? 1 : undefined)
      expectClose(agreement.kappa, varies ? 1 : undefined)
      expectClose(agreement.alpha, varies ? 1 : undefined)
      expectClose(agreement.effectiveJudges, given.includes('YES') && given.includes('NO') ? 1 : undefined)
    }),
  )
})

test('every figure stays within its bounds', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const agreement = readAgreement(tallyAnswers(answers, rows))
      for (const one of [agreement, ...agreement.pairs]) {
        expectWithin(one.raw, 0, 1)
        expectWithin(one.prevalence, 0, 1)
        for (const value of [one.ac1, one.kappa, one.alpha]) expectWithin(value, -1, 1)
      }
      expectWithin(agreement.correlation, -1, 1)
      expectWithin(agreement.effectiveJudges, 1, agreement.judges.length)
    }),
  )
})

test('what is tallied agrees with the definitions, worked out over every two answers to an item', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { raw, alpha, ac1 } = readAgreement(tallyAnswers(answers, rows))
      const slow = byDefinition(rows.map((row) => row.filter((answer) => answer !== 'ERROR')))
      expectClose(raw, slow.raw)
      expectClose(alpha, slow.alpha)
      expectClose(ac1, slow.ac1)
    }),
  )
})

test('two judges agree as a group as far as they do as a pair, whatever is missing', () => {
  const two = fc.array(fc.array(fc.constantFrom(...answers, 'ERROR'), { minLength: 2, maxLength: 2 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(two, (rows) => {
      const { pairs, judges, effectiveJudges, counts, correlation, ...group } = readAgreement(
        tallyAnswers(answers, rows),
      )
      fc.pre(pairs.length === 1)
      expect(pairs[0]).toEqual({ ...group, judges, phi: correlation })
    }),
  )
})

test('a tally of a hundred thousand items is as small as one of ten', () => {
  const tally = startTally(answers)
  const add = (item: number) =>
    addAnswers(
      tally,
      new Map([
        ['a', answers[item % 3]!],
        ['b', answers[item % 2]!],
        ['c', 'ERROR'],
      ]),
    )
  for (let item = 0; item < 10; item++) add(item)
  const size = () =>
    [tally.sizes, tally.judges, tally.pairs, tally.pairs.get('a')!].map((map) => map.size).join()
  const before = size()
  for (let item = 10; item < 100_000; item++) add(item)
  expect(size()).toBe(before)
  expect(readAgreement(tally).items).toBe(100_000)
})

// The formulas as their authors write them: pairs of answers, one by one.
function byDefinition(rows: readonly string[][]) {
  const shared = rows.filter((row) => row.length > 1)
  const given = rows.filter((row) => row.length > 0)
  const pairs = (row: readonly string[]) =>
    row.flatMap((a, i) => row.filter((_, j) => i !== j).map((b) => [a, b] as const))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  if (shared.length === 0) return { raw: undefined, ac1: undefined, alpha: undefined }
  const raw = mean(shared.map((row) => mean(pairs(row).map(([a, b]) => Number(a === b)))))
  const share = (name: string) => mean(given.map((row) => mean(row.map((answer) => Number(answer === name)))))
  const chance =
    answers.reduce((sum, name) => sum + share(name) * (1 - share(name)), 0) / (answers.length - 1)
  const all = shared.flat()
  const observed =
    shared.reduce(
      (sum, row) => sum + pairs(row).reduce((total, [a, b]) => total + Number(a !== b), 0) / (row.length - 1),
      0,
    ) / all.length
  const expected =
    pairs(all).reduce((sum, [a, b]) => sum + Number(a !== b), 0) / (all.length * (all.length - 1))
  return {
    raw,
    ac1: (raw - chance) / (1 - chance),
    alpha: expected === 0 ? undefined : 1 - observed / expected,
  }
}

function expectClose(value: number | undefined, wanted: number | undefined): void {
  if (value === undefined || wanted === undefined) expect(value).toBe(wanted)
  else expect(value).toBeCloseTo(wanted, 10)
}

function expectWithin(value: number | undefined, low: number, high: number): void {
  if (value === undefined) return
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}
