import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseFailures } from '../../../src/measure/score/choose-failures.ts'
import type { JudgedSet } from '../../../src/measure/score/judged-set.ts'
import type { Answer, Verdict } from '../../../src/spec/record.ts'
import type { Criterion, Rubric } from '../../../src/spec/rubric.ts'
import type { ScoredConversation } from '../../../src/spec/score.ts'
import '../../support/seed.ts'

const criterion = (min_turns = 1): Criterion => ({
  question: 'Does the assistant answer?',
  name: 'Answers',
  na_valid: false,
  min_turns,
  calibration_examples: [],
})
const rubric = {
  criteria: { A: criterion(), B: criterion(), LATE: criterion(3), GATE: criterion() },
  categories: { all: { weight: 1, criteria: ['A', 'B', 'LATE'] } },
  safety_gates: ['GATE'],
  na_policy: 'exclude',
  pass_threshold: 0.8,
} as unknown as Rubric

type Row = [conversation: string, judge: string, criterion: string, answer: Answer]

function choose(rows: readonly Row[], passed: readonly string[] = [], exchanges = 5) {
  const answers = new Map<string, Map<string, Map<string, Answer>>>()
  for (const [conversation, judge, id, answer] of rows) {
    const byJudge = answers.get(conversation) ?? new Map<string, Map<string, Answer>>()
    answers.set(conversation, byJudge.set(judge, (byJudge.get(judge) ?? new Map()).set(id, answer)))
  }
  const sorted = new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
  const transcripts = new Map(
    [...sorted.keys()].map((id) => [id, { exchanges, scenario: id, named: true, values: {}, digest: '' }]),
  )
  const set: JudgedSet = { judges: [], answers: sorted, transcripts, stale: [] }
  const conversations = Object.fromEntries(
    [...sorted.keys()].map((id) => [
      id,
      { verdict: (passed.includes(id) ? 'pass' : 'fail') as Verdict } as ScoredConversation,
    ]),
  )
  return chooseFailures(rubric, set, { conversations }).map((key) =>
    [key.conversation, key.judge, key.criterion].join(' '),
  )
}

test('gates come first, then what failed most often', () => {
  expect(
    choose([
      ['c1', 'x', 'A', 'NO'],
      ['c1', 'x', 'B', 'NO'],
      ['c2', 'x', 'B', 'NO'],
      ['c3', 'x', 'GATE', 'NO'],
    ]),
  ).toEqual(['c3 x GATE', 'c1 x B', 'c2 x B', 'c1 x A'])
})

test('of one conversation and criterion one judge is quoted, the first by name', () => {
  expect(
    choose([
      ['c1', 'y', 'A', 'NO'],
      ['c1', 'x', 'A', 'NO'],
    ]),
  ).toEqual(['c1 x A'])
})

test('of a criterion two are quoted and of a gate three, the first by name', () => {
  const rows = ['c5', 'c4', 'c3', 'c2', 'c1'].flatMap((id): Row[] => [
    [id, 'x', 'A', 'NO'],
    [id, 'x', 'GATE', 'NO'],
  ])
  expect(choose(rows)).toEqual(['c1 x GATE', 'c2 x GATE', 'c3 x GATE', 'c1 x A', 'c2 x A'])
})

test('what did not fail a conversation is not quoted', () => {
  expect(choose([['c1', 'x', 'A', 'NO']], ['c1'])).toEqual([])
  expect(choose([['c1', 'x', 'A', 'YES']])).toEqual([])
  expect(choose([['c1', 'x', 'A', 'ERROR']])).toEqual([])
})

test('an NA where it is no valid answer fails as a NO does', () => {
  expect(choose([['c1', 'x', 'A', 'NA']])).toEqual(['c1 x A'])
})

test('a NO to a criterion that so short a conversation is not asked is not quoted', () => {
  expect(choose([['c1', 'x', 'LATE', 'NO']], [], 2)).toEqual([])
  expect(choose([['c1', 'x', 'LATE', 'NO']], [], 3)).toEqual(['c1 x LATE'])
})

test('the order of the answers changes nothing', () => {
  const row = fc.tuple(
    fc.constantFrom('c1', 'c2', 'c3', 'c4'),
    fc.constantFrom('x', 'y'),
    fc.constantFrom('A', 'B', 'LATE', 'GATE'),
    fc.constantFrom<Answer>('YES', 'NO'),
  )
  const rows = fc.uniqueArray(row, { selector: ([a, b, c]) => `${a}${b}${c}` })
  fc.assert(
    fc.property(rows, (given) => {
      expect(choose([...given].reverse())).toEqual(choose(given))
    }),
  )
})
