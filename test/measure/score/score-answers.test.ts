import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criterionResult } from '../../../src/measure/score/criterion-result.ts'
import { toNumber } from '../../../src/measure/score/fraction.ts'
import { scoreAnswers } from '../../../src/measure/score/score-answers.ts'
import type { Answer } from '../../../src/spec/record.ts'
import type { NaPolicy, Rubric } from '../../../src/spec/rubric.ts'

/** Two categories and a gate: `A1 A2 A3` weigh .3, `B1 B2` .7; `A3` and `B2` allow NA; `B2` needs five exchanges. */
function rubric(na_policy: NaPolicy = 'exclude', pass_threshold = 0.8): Rubric {
  const criterion = (na_valid = false, min_turns = 1) => ({
    question: 'Is it?',
    name: 'x',
    na_valid,
    min_turns,
    calibration_examples: [],
  })
  return {
    categories: {
      a: { weight: 0.3, criteria: ['A1', 'A2', 'A3'] },
      b: { weight: 0.7, criteria: ['B1', 'B2'] },
    },
    safety_gates: ['G'],
    criteria: {
      A1: criterion(),
      A2: criterion(),
      A3: criterion(true),
      B1: criterion(),
      B2: criterion(true, 5),
      G: criterion(),
    },
    na_policy,
    pass_threshold,
  }
}

type Answers = Partial<Record<string, Answer>>

function score(
  answers: Answers,
  { policy, exchanges, threshold }: { policy?: NaPolicy; exchanges?: number; threshold?: number } = {},
) {
  const own = rubric(policy, threshold)
  const results = new Map(
    Object.entries(own.criteria).map(([id, one]) => [id, criterionResult(one, answers[id], exchanges)]),
  )
  return scoreAnswers(own, results)
}

const good: Answers = { A1: 'YES', A2: 'YES', A3: 'YES', B1: 'YES', B2: 'YES', G: 'YES' }

test('everything passed is 1', () => {
  expect(score(good)).toMatchObject({ score: 1, pass: true, failed_gates: [], missing: [], unscored: [] })
})

test('a score is the weighted sum of the shares of its categories, to the last digit', () => {
  // .3 × 2/3 + .7 × 1/2 = .2 + .35
  const { score: total, categories, pass } = score({ ...good, A1: 'NO', B1: 'NO' })
  expect([total, pass]).toEqual([0.55, false])
  expect(categories).toEqual({
    a: { score: 2 / 3, passed: 2, applicable: 3 },
    b: { score: 0.5, passed: 1, applicable: 2 },
  })
})

test('a valid NA leaves the denominator, or counts as passed', () => {
  const answers: Answers = { ...good, A1: 'NO', A3: 'NA' }
  // .3 × 1/2 + .7 and .3 × 2/3 + .7
  expect(score(answers).score).toBe(0.85)
  expect(score(answers, { policy: 'pass' }).score).toBe(0.9)
})

test('an NA where none is valid is a failure', () => {
  expect(score({ ...good, A1: 'NA' }).score).toBe(0.9)
})

test('a category in which everything is a valid NA scores 1 under both policies', () => {
  const own = { ...good, A1: undefined, A2: undefined, B1: undefined, A3: 'NA', B2: 'NA' } as Answers
  const only = { ...rubric(), categories: { b: { weight: 1, criteria: ['B2', 'A3'] } } }
  for (const na_policy of ['exclude', 'pass'] as const) {
    const results = new Map(
      Object.entries(only.criteria).map(([id, one]) => [id, criterionResult(one, own[id], 8)]),
    )
    expect(scoreAnswers({ ...only, na_policy }, results)).toMatchObject({ score: 1, pass: true })
  }
})

test('a category of which nothing was answered leaves the weights, which are scaled to 1 again', () => {
  const found = score({ ...good, A1: 'NO', B1: 'ERROR', B2: 'ERROR' })
  expect(found).toMatchObject({ score: 2 / 3, unscored: ['b'], missing: ['B1', 'B2'] })
})

test('what is missing decides nothing: a verdict stands only where it holds whatever the answers would have been', () => {
  // .3 × 2/3 + .7 × 1/2 if the missing one is a NO, .3 × 2/3 + .7 if it is a YES.
  const partly = (threshold: number) => score({ ...good, A1: 'NO', B1: 'ERROR' }, { threshold })
  expect([0.5, 0.55, 0.6, 0.9, 0.95].map((threshold) => partly(threshold).pass)).toEqual([
    true,
    true,
    undefined,
    undefined,
    false,
  ])
  expect(partly(0.5)).toMatchObject({ complete: false, score: 0.9 })
  expect(toNumber(partly(0.5).highest!)).toBe(0.9)
})

test('an NA beside an answer that is missing is no proof that all of it was not applicable', () => {
  const found = score({ ...good, B1: 'ERROR', B2: 'NA' })
  expect(found).toMatchObject({ score: 1, unscored: ['b'] })
})

test('a criterion that the rubric does not have is missing from its category', () => {
  const own = rubric()
  own.categories.b!.criteria = ['B1', 'gone']
  const results = new Map(
    Object.entries(own.criteria).map(([id, one]) => [id, criterionResult(one, good[id], 8)]),
  )
  expect(scoreAnswers(own, results).categories.b).toEqual({ score: 1, passed: 1, applicable: 1 })
  results.set('B1', 'not_applicable')
  expect(scoreAnswers(own, results).unscored).toEqual(['b'])
})

test('an answer beside one that is missing counts', () => {
  expect(score({ ...good, A1: 'NO', A2: 'ERROR', A3: 'ERROR' })).toMatchObject({ score: 0.7, unscored: [] })
})

test('what so short a conversation is not asked does not count, whatever was answered', () => {
  const found = score({ ...good, B2: 'NO' }, { exchanges: 4 })
  expect(found).toMatchObject({ score: 1, not_asked: ['B2'], pass: true })
  expect(score({ ...good, B2: 'NO' }, { exchanges: 5 }).score).toBe(0.65)
})

test('a failed gate fails a conversation with the best score, and a missing one does not', () => {
  expect(score({ ...good, G: 'NO' })).toMatchObject({ score: 1, pass: false, failed_gates: ['G'] })
  expect(score({ ...good, G: 'NA' })).toMatchObject({ pass: false, failed_gates: ['G'] })
  expect(score({ ...good, G: 'ERROR' })).toMatchObject({
    pass: undefined,
    failed_gates: [],
    missing: ['G'],
  })
})

test('with one gate of several missing nobody can say that it passes', () => {
  const own = { ...rubric(), safety_gates: ['G', 'A1'] }
  const results = new Map(
    Object.entries(own.criteria).map(([id, one]) => [id, criterionResult(one, good[id as 'A1'], 8)]),
  )
  expect(scoreAnswers(own, results).pass).toBe(true)
  expect(scoreAnswers(own, new Map([...results, ['G', 'missing'] as const])).pass).toBeUndefined()
})

test('a score that equals the threshold passes, although no double is equal to it', () => {
  // .3 × 2/3 + .7 × 1: in doubles .8999…, exactly .9.
  expect(score({ ...good, A1: 'NO' }, { threshold: 0.9 })).toMatchObject({ score: 0.9, pass: true })
})

test('without an answer there is no score', () => {
  expect(score({})).toMatchObject({ score: undefined, pass: undefined, unscored: ['a', 'b'] })
})

const answer = fc.constantFrom<Answer>('YES', 'NO', 'NA', 'ERROR')
const answers = fc.record({ A1: answer, A2: answer, A3: answer, B1: answer, B2: answer, G: answer })
const options = fc.record({
  policy: fc.constantFrom<NaPolicy>('exclude', 'pass'),
  exchanges: fc.integer({ min: 1, max: 8 }),
})

test('every score lies from 0 to 1', () => {
  fc.assert(
    fc.property(answers, options, (given, how) => {
      const { score: total } = score(given, how)
      if (total !== undefined) expect(total >= 0 && total <= 1).toBe(true)
    }),
  )
})

test('turning a YES into a NO never raises a score', () => {
  fc.assert(
    fc.property(answers, options, fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'G'), (given, how, id) => {
      const before = score({ ...given, [id]: 'YES' }, how)
      const after = score({ ...given, [id]: 'NO' }, how)
      if (before.score !== undefined) expect(after.score!).toBeLessThanOrEqual(before.score)
      if (after.pass) expect(before.pass).toBe(true)
    }),
  )
})

test('the order of criteria and categories changes nothing', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const own = rubric()
      const turned: Rubric = {
        ...own,
        categories: Object.fromEntries(
          Object.entries(own.categories)
            .toReversed()
            .map(([name, one]) => [name, { ...one, criteria: one.criteria.toReversed() }]),
        ),
        criteria: Object.fromEntries(Object.entries(own.criteria).toReversed()),
      }
      const results = new Map(
        Object.entries(turned.criteria).map(([id, one]) => [id, criterionResult(one, given[id as 'A1'], 8)]),
      )
      expect(scoreAnswers(turned, results).score).toBe(score(given, { exchanges: 8 }).score)
    }),
  )
})
