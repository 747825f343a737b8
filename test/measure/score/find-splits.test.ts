import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSplits } from '../../../src/measure/score/find-splits.ts'
import type { JudgedSet } from '../../../src/measure/score/judged-set.ts'
import type { Answer } from '../../../src/spec/record.ts'
import type { Criterion, Rubric } from '../../../src/spec/rubric.ts'

const criterion = (na_valid = false, min_turns = 1): Criterion => ({
  question: 'Is it?',
  name: 'x',
  na_valid,
  min_turns,
  calibration_examples: [],
})

/** `A` allows no NA, `B` does, `C` needs three exchanges. */
const rubric: Rubric = {
  categories: {},
  safety_gates: [],
  criteria: { A: criterion(), B: criterion(true), C: criterion(false, 3) },
  na_policy: 'exclude',
  pass_threshold: 0.8,
}

const words: Record<string, Answer> = { Y: 'YES', N: 'NO', '-': 'NA', '?': 'ERROR' }

/** Conversations of two exchanges; the answers of each judge to one criterion as letters: `{c1: {A: 'YN'}}`. */
function judged(given: Record<string, Record<string, string>>, rest: Partial<JudgedSet> = {}): JudgedSet {
  const answers = new Map(
    Object.entries(given).map(([id, byCriterion]) => {
      const byJudge = new Map<string, Map<string, Answer>>()
      for (const [name, letters] of Object.entries(byCriterion)) {
        for (const [index, letter] of [...letters].entries()) {
          if (letter === ' ') continue
          const own = byJudge.get(`j${index}`) ?? new Map<string, Answer>()
          byJudge.set(`j${index}`, own.set(name, words[letter]!))
        }
      }
      return [id, byJudge] as const
    }),
  )
  const known = { exchanges: 2, scenario: 's', named: true, values: {}, digest: 'd' }
  const transcripts = new Map(Object.keys(given).map((id) => [id, known]))
  return { judges: [], answers, transcripts, stale: [], ...rest }
}

const found = (set: JudgedSet, most = 5) => Object.fromEntries(findSplits(rubric, set, most))

test.for([
  ['A', 'YN', true],
  ['A', 'YY', false],
  ['A', 'NN', false],
  ['A', 'Y', false],
  ['A', 'Y ', false],
  ['A', 'Y?', false],
  ['A', 'Y?N', true],
  // Where NA is not valid, it is a failure.
  ['A', 'Y-', true],
  ['A', 'N-', false],
  ['B', 'Y-', true],
  ['B', 'N-', true],
  ['B', '--', false],
  ['B', '-?', false],
  // A conversation of two exchanges is not asked.
  ['C', 'YN', false],
] as const)('%s answered %s is a split: %s', ([name, letters, isSplit]) => {
  expect(Object.keys(found(judged({ c: { [name]: letters } })))).toEqual(isSplit ? [name] : [])
})

test('an answer against another weighs more than an NA, more pairs weigh more, and the name decides the rest', () => {
  const set = judged({
    na1: { B: 'Y-' },
    b: { B: 'YN' },
    na2: { B: 'Y--' },
    a: { B: 'YN' },
    even: { B: 'YYNN' },
    both: { B: 'YN-' },
  })
  expect(found(set, 9)).toEqual({ B: { strongest: ['even', 'both', 'a', 'b', 'na2', 'na1'], more: 0 } })
  expect(found(set, 2)).toEqual({ B: { strongest: ['even', 'both'], more: 4 } })
})

test('criteria come in the order of the rubric, whichever is met first', () => {
  expect(Object.keys(found(judged({ c: { B: 'YN', A: 'YN' } })))).toEqual(['A', 'B'])
})

test('nothing is drafted of a conversation without a transcript, or of one that has changed since', () => {
  const given = { gone: { A: 'YN' }, old: { A: 'YN' }, there: { A: 'YN' } }
  const transcripts = new Map([...judged(given).transcripts].filter(([id]) => id !== 'gone'))
  expect(found(judged(given, { transcripts, stale: ['old'] }))).toEqual({
    A: { strongest: ['there'], more: 0 },
  })
})

test('neither the order of conversations nor that of judges changes what is found', () => {
  const letters = fc.array(fc.constantFrom('Y', 'N', '-', '?'), { minLength: 1, maxLength: 4 })
  const sets = fc.array(fc.record({ A: letters, B: letters }), { maxLength: 9 })
  fc.assert(
    fc.property(sets, fc.nat(4), (given, most) => {
      const named = (turn: (answers: string[]) => string[]) =>
        given.map(({ A, B }, index) => [`c${index}`, { A: turn(A).join(''), B: turn(B).join('') }] as const)
      const one = judged(Object.fromEntries(named((answers) => answers)))
      const other = judged(Object.fromEntries(named((answers) => answers.toReversed()).toReversed()))
      expect(found(other, most)).toEqual(found(one, most))
    }),
  )
})
