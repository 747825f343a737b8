import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSets } from '../../../src/measure/against/compare-sets.ts'
import type { Answer } from '../../../src/spec/record.ts'
import { type Held, judgedRun, runDesign } from '../../support/judged-run.ts'

const compare = (first: readonly Held[], second: readonly Held[], options = {}) =>
  compareSets(runDesign.rubric, judgedRun(first, options), judgedRun(second, options), 'J2.jsonl')

/** Conversations about scenarios from `from` on, one each, of which the letters say whether they passed. */
const run = (letters: string, from = 1) =>
  [...letters].map((letter, index): Held => {
    const scenario = `s${from + index}`
    return {
      id: scenario,
      answer: letter === 'Y' ? 'YES' : letter === 'N' ? 'NO' : 'ERROR',
      scenario: { id: scenario, topic: scenario },
    }
  })

// Both passed 6, only the first 10, only the second 2, and neither 2 of 20 scenarios.
const tuned = run('YYYYYYYYYYYYYYYYNNNN')
const base = run('YYYYYYNNNNNNNNNNYYNN')

test('twenty scenarios that pair are compared as computed by hand', () => {
  const { paired, ...found } = compare(tuned, base)
  expect(found).toMatchObject({
    claim: 'better',
    unclaimable: [],
    rests_on: 'paired',
    scenarios: { paired: 20, only_first: 0, only_second: 0 },
    independent: null,
    criteria: { step: { first: 0.8, second: 0.4, change: 0.4 } },
    second: { judgements: 'J2.jsonl', overall: { passed: 8, judged: 20 }, safety: { failed: 0, judged: 20 } },
  })
  expect(paired).toMatchObject({
    first: { passed: 16, judged: 20, rate: 0.8, scenarios: 20 },
    second: { passed: 8, judged: 20, rate: 0.4, scenarios: 20 },
    difference: 0.4,
    test: 'mcnemar',
    higher: 10,
    lower: 2,
    same: 8,
    one_way_from: 10,
  })
  // Twice the chance of 2 heads or fewer in 12: 2 × (1 + 12 + 66) / 4096.
  expect(paired!.p).toBeCloseTo(158 / 4096, 14)
  // Wilson's intervals of 16 and 8 of 20, and φ = (6·2 − 10·2) / √(16·4·8·12).
  expect(paired!.low).toBeCloseTo(0.08121866127958244, 12)
  expect(paired!.high).toBeCloseTo(0.6269089185836748, 12)
})

test('where nothing pairs Fisher’s exact test decides', () => {
  const { independent, ...found } = compare(tuned, run('YYYYYYYYNNNNNNNNNNNN', 21))
  expect(found).toMatchObject({
    claim: 'better',
    rests_on: 'independent',
    scenarios: { paired: 0, only_first: 20, only_second: 20 },
    paired: null,
  })
  expect(independent).toMatchObject({ difference: 0.4, test: 'fisher', better_from: 16, worse_to: 1 })
  expect(independent!.p).toBeCloseTo(0.022477427371754403, 12)
  expect(independent!.low).toBeCloseTo(0.09633737988749153, 12)
  expect(independent!.high).toBeCloseTo(0.6169646658137687, 12)
})

test.for([
  [20, 20, 11, 'paired', 10],
  [20, 20, 12, 'independent', 9],
  [20, 10, 11, 'paired', 10],
  [20, 9, 12, 'independent', 9],
  [7, 7, 2, 'paired', 6],
  [5, 5, 1, 'independent', 5],
] as const)(
  'of %d scenarios and %d from number %d on, the claim rests on the %s ones',
  ([size, other, from, rests_on, paired]) => {
    const found = compare(run('Y'.repeat(size)), run('N'.repeat(other), from))
    expect(found).toMatchObject({
      rests_on,
      scenarios: { paired, only_first: size - paired, only_second: other - paired },
      paired: { first: { scenarios: paired }, second: { scenarios: paired } },
      independent: { first: { scenarios: size }, second: { scenarios: other } },
    })
  },
)

test('six pairs that all changed the same way are a claim, and one that stayed the same has no second answer', () => {
  expect(compare(run('YYYYYY'), run('NNNNNN'))).toMatchObject({ claim: 'better', independent: null })
  expect(compare(run('YYYYYY'), run('NNNNNY'))).toMatchObject({ claim: 'not_shown', independent: null })
})

test('the same run is not shown to differ from itself', () => {
  expect(compare(tuned, tuned)).toMatchObject({ claim: 'not_shown', paired: { difference: 0, p: 1 } })
})

test('repeats are worth no more than their scenarios', () => {
  const repeat = (held: readonly Held[]) =>
    held.flatMap((one) => ['1', '2', '3'].map((number) => ({ ...one, id: `${one.id}-${number}` })))
  const [once, often] = [compare(tuned, base), compare(repeat(tuned), repeat(base))]
  expect(often.paired).toMatchObject({ first: { passed: 48, judged: 60, scenarios: 20 }, test: 'sign_flip' })
  expect(often.paired!.p).toBe(once.paired!.p)
  expect(often.paired!.low).toBeCloseTo(once.paired!.low, 12)
  const apart = compare(repeat(tuned), repeat(run('YYYYYYYYNNNNNNNNNNNN', 21)))
  expect(apart.independent).toMatchObject({ test: null, p: null, better_from: null, worse_to: null })
  expect(apart.independent!.low).toBeCloseTo(0.09633737988749153, 9)
})

test('nothing is claimed of a set that was judged in part, or not at all', () => {
  const holes = run('YYYYYYYYYYYYYYYYN???')
  expect(compare(holes, base)).toMatchObject({
    claim: null,
    unclaimable: ['first_incomplete'],
    rests_on: 'paired',
    scenarios: { paired: 17, only_first: 0, only_second: 3 },
  })
  expect(compare(holes, run('????'))).toMatchObject({
    claim: null,
    unclaimable: ['nothing_judged'],
    rests_on: null,
    paired: null,
    independent: null,
    criteria: { step: { first: 16 / 17, second: null, change: null } },
  })
  // 18 of 20 is exactly 90 %.
  expect(compare(run('YYYYYYYYYYYYYYYYNN??'), base).unclaimable).toEqual([])
})

const answer = fc.constantFrom<Answer>('YES', 'YES', 'NO', 'NO', 'ERROR')
const runs = fc.array(
  fc.record({
    answer,
    gate: fc.constantFrom<Answer>('YES', 'YES', 'YES', 'NO'),
    scenario: fc.option(
      fc.nat({ max: 12 }).map((number) => ({ id: `s${number}`, topic: `t${number % 12}` })),
      { nil: undefined },
    ),
  }),
  { minLength: 1, maxLength: 30 },
)
const held = (drawn: { answer: Answer; gate: Answer; scenario: Record<string, string> | undefined }[]) =>
  drawn.map(
    ({ scenario, ...one }, index): Held => ({ id: `c${index}`, ...one, ...(scenario && { scenario }) }),
  )

const opposite = { better: 'worse', worse: 'better', not_shown: 'not_shown' } as const

test('the other way round every difference changes its sign, to the last bit', () => {
  fc.assert(
    fc.property(runs, runs, (one, other) => {
      const [found, turned] = [compare(held(one), held(other)), compare(held(other), held(one))]
      expect(turned.claim).toBe(found.claim && opposite[found.claim])
      expect(turned.rests_on).toBe(found.rests_on)
      expect(turned.scenarios).toEqual({
        paired: found.scenarios.paired,
        only_first: found.scenarios.only_second,
        only_second: found.scenarios.only_first,
      })
      for (const kind of ['paired', 'independent'] as const) {
        const [a, b] = [found[kind], turned[kind]]
        expect(a === null).toBe(b === null)
        if (!a || !b) continue
        expect([b.first, b.second, b.p, b.test]).toEqual([a.second, a.first, a.p, a.test])
        expect([a.difference + b.difference, a.low + b.high, a.high + b.low]).toEqual([0, 0, 0])
      }
      if (found.paired)
        expect([turned.paired!.higher, turned.paired!.lower]).toEqual([
          found.paired.lower,
          found.paired.higher,
        ])
      for (const [id, { first, second, change }] of Object.entries(found.criteria)) {
        expect(turned.criteria[id]).toMatchObject({ first: second, second: first })
        expect((turned.criteria[id]!.change ?? 0) + (change ?? 0)).toBe(0)
      }
    }),
  )
})

test('the order of conversations changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(runs, runs, (one, other) => {
      const [first, second] = [held(one), held(other)]
      expect(compare(first.toReversed(), second.toReversed())).toEqual(compare(first, second))
    }),
  )
})

test('another pass never makes the difference smaller', () => {
  fc.assert(
    fc.property(runs, runs, fc.nat({ max: 29 }), (one, other, place) => {
      const [first, second] = [held(one), held(other)]
      const changed = first[place % first.length]!
      if (changed.answer !== 'NO' || changed.gate !== 'YES') return
      const raised = first.map((own) => (own === changed ? { ...own, answer: 'YES' as const } : own))
      const [before, after] = [compare(first, second), compare(raised, second)]
      const difference = (found: typeof before) => (found.paired ?? found.independent)?.difference ?? 0
      expect(difference(after)).toBeGreaterThanOrEqual(difference(before))
    }),
  )
})
