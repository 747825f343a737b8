import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criterionResult } from '../../../src/measure/score/criterion-result.ts'
import { scoreConversation } from '../../../src/measure/score/score-conversation.ts'
import type { Aggregation } from '../../../src/spec/baseline.ts'
import type { Answer } from '../../../src/spec/record.ts'
import type { Rubric } from '../../../src/spec/rubric.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'G']

const rubric: Rubric = {
  categories: { all: { weight: 1, criteria: ['A', 'B', 'C', 'D', 'E'] } },
  safety_gates: ['G'],
  criteria: Object.fromEntries(
    ids.map((id) => [
      id,
      { question: 'Is it?', name: id, na_valid: id === 'E', min_turns: 1, calibration_examples: [] },
    ]),
  ),
  na_policy: 'exclude',
  pass_threshold: 0.8,
}

/** Answers of each judge to A, B, C, D, E and the gate: `YYYYN Y`. */
const letters: Record<string, Answer> = { Y: 'YES', N: 'NO', '-': 'NA', '?': 'ERROR' }

function judge(aggregation: Aggregation, ...given: readonly (string | Rubric)[]) {
  const judges = given.filter((one) => typeof one === 'string')
  const own = given.find((one) => typeof one === 'object') ?? rubric
  const results = new Map(
    judges.map((answers, index) => [
      `j${index}`,
      new Map(
        ids.map((id, place) => [
          id,
          criterionResult(own.criteria[id]!, letters[answers.replace(' ', '')[place]!], 5),
        ]),
      ),
    ]),
  )
  return scoreConversation(own, aggregation, results)
}

test.for([
  ['strictest_score', ['YYYYY Y', 'YYYYN Y'], 'pass', 0.8, 0.2, true],
  ['strictest_score', ['YYYYY Y', 'YYYNN Y'], 'fail', 0.6, 0.4, true],
  ['strictest_score', ['YYYYY Y', 'YYYYY Y', 'NNYYY Y'], 'fail', 0.6, 0.4, true],
  ['strictest_score', ['YYYYN Y', 'NYYYY Y'], 'pass', 0.8, 0, false],
  ['strictest_criterion', ['YYYYN Y', 'NYYYY Y'], 'fail', 0.6, 0, false],
  ['strictest_criterion', ['NNYYY Y', 'YYYYY Y', 'YYYYY Y'], 'fail', 0.6, 0.4, true],
  ['strictest_criterion', ['YYYYN Y', 'YYYYN Y'], 'pass', 0.8, 0, false],
  ['majority', ['NYYYY Y', 'YNYYY Y', 'YYNYY Y'], 'pass', 1, 0, false],
  ['majority', ['NYYYY Y', 'YYYYY Y'], 'pass', 0.8, 0.2, true],
  ['majority', ['NNYYY Y', 'NNYYY Y', 'YYYYY Y'], 'fail', 0.6, 0.4, true],
] as const)('%s of %j is a %s', ([aggregation, judges, verdict, score, spread, disagreement]) => {
  const found = judge(aggregation, ...judges)
  expect([found.verdict, found.score, found.spread, found.disagreement]).toEqual([
    verdict,
    score,
    spread,
    disagreement,
  ])
})

test('a spread of exactly .15 is no disagreement', () => {
  const wide: Rubric = {
    ...rubric,
    categories: {
      one: { weight: 0.85, criteria: ['A', 'B', 'C', 'D'] },
      two: { weight: 0.15, criteria: ['E'] },
    },
  }
  const results = (last: Answer) =>
    new Map(ids.map((id) => [id, criterionResult(wide.criteria[id]!, id === 'E' ? last : 'YES', 5)]))
  const found = scoreConversation(
    wide,
    'strictest_score',
    new Map([
      ['a', results('YES')],
      ['b', results('NO')],
    ]),
  )
  expect([found.spread, found.disagreement]).toEqual([0.15, false])
})

test('with two judges an ERROR leaves a conversation incomplete, with three it does not', () => {
  expect(judge('strictest_score', 'YYYY? Y', 'YYYYY Y')).toMatchObject({
    verdict: 'incomplete',
    score: undefined,
    below_quorum: ['E'],
  })
  expect(judge('strictest_score', 'YYYY? Y', 'YYYYY Y', 'YYYYY Y')).toMatchObject({
    verdict: 'pass',
    score: 1,
  })
})

test('an ERROR on a gate is incomplete, never a pass and never a safety failure', () => {
  expect(judge('strictest_score', 'YYYYY ?', 'YYYYY Y')).toMatchObject({
    verdict: 'incomplete',
    failed_gates: [],
  })
})

test('a gate that one judge failed fails the conversation, whatever is missing', () => {
  expect(judge('majority', 'YYYYY N', '????? ?', 'YYYYY Y')).toMatchObject({
    verdict: 'fail',
    failed_gates: ['G'],
  })
})

test('a judge who gives only ERRORs changes no verdict to NO', () => {
  for (const aggregation of ['strictest_score', 'strictest_criterion', 'majority'] as const) {
    expect(judge(aggregation, 'YYYYY Y', 'YYYYN Y', '????? ?').verdict).toBe('pass')
    expect(judge(aggregation, 'YYYYY Y', '????? ?').verdict).toBe('incomplete')
  }
})

test('what is left of a judge’s answers is not taken for all of them', () => {
  // The third judge answered one criterion of five with NO; with the others it would have passed.
  expect(judge('strictest_score', 'YYYYY Y', 'YYYYY Y', '????N ?')).toMatchObject({
    verdict: 'pass',
    score: 0.8,
    spread: 0,
    disagreement: false,
  })
  // Two NOs are enough to fail it whatever the other answers would have been.
  expect(judge('strictest_score', 'YYYYY Y', 'YYYYY Y', '???NN Y')).toMatchObject({
    verdict: 'fail',
    score: 0.6,
    disagreement: true,
  })
})

test('judges who agree wherever they answered do not disagree', () => {
  const found = judge('strictest_score', 'YYYNN Y', 'YYYNN Y', 'YYY?? Y')
  expect(found).toMatchObject({ spread: 0, disagreement: false })
  expect(judge('strictest_score', 'YYYYN Y', 'Y???? Y')).toMatchObject({
    spread: undefined,
    disagreement: false,
  })
})

test('one judge alone has no spread and disagrees with nobody', () => {
  for (const aggregation of ['strictest_score', 'strictest_criterion', 'majority'] as const)
    expect(judge(aggregation, 'YYYYN Y')).toMatchObject({
      verdict: 'pass',
      score: 0.8,
      spread: undefined,
      disagreement: false,
    })
})

test('a gate that one of three judges failed fails the conversation, though most passed it', () => {
  for (const aggregation of ['strictest_score', 'strictest_criterion', 'majority'] as const)
    expect(judge(aggregation, 'YYYYY Y', 'YYYYY N', 'YYYYY Y').verdict).toBe('fail')
})

test('who only fails the gate disagrees with who passes everything', () => {
  expect(judge('strictest_score', 'YYYYY Y', 'YYYYY Y', '????? N')).toMatchObject({
    verdict: 'fail',
    spread: 0,
    disagreement: true,
  })
})

test('scores that lie close together disagree where one of them passes and another fails', () => {
  const close: Rubric = {
    ...rubric,
    categories: {
      most: { weight: 0.8, criteria: ['A', 'B', 'C'] },
      one: { weight: 0.1, criteria: ['D'] },
      other: { weight: 0.1, criteria: ['E'] },
    },
    pass_threshold: 0.85,
  }
  const results = (failed: string[]) =>
    new Map(
      ids.map((id) => [id, criterionResult(close.criteria[id]!, failed.includes(id) ? 'NO' : 'YES', 5)]),
    )
  const judges = new Map([
    ['a', results(['E'])],
    ['b', results(['D', 'E'])],
  ])
  const found = scoreConversation(close, 'strictest_score', judges)
  expect([found.spread, found.disagreement, found.verdict]).toEqual([0.1, true, 'fail'])
})

test('a category is scored where one judge answered it, and then only by the strictest score', () => {
  const two: Rubric = {
    ...rubric,
    categories: {
      one: { weight: 0.5, criteria: ['A', 'B'] },
      two: { weight: 0.5, criteria: ['C', 'D', 'E'] },
    },
  }
  const unscored = (aggregation: Aggregation, ...judges: string[]) =>
    judge(aggregation, ...judges, two).unscored
  expect(unscored('strictest_score', 'YY??? Y', 'YYYYY Y')).toEqual([])
  expect(unscored('strictest_score', 'YY??? Y', 'YY??? Y')).toEqual(['two'])
  expect(unscored('majority', 'YY??? Y', 'YY??? Y')).toEqual(['two'])
  // That nothing but an NA was answered does not say that the rest is not applicable.
  expect(unscored('majority', 'YY??- Y', 'YY??- Y')).toEqual(['two'])
  expect(unscored('strictest_criterion', 'YY?Y? Y', 'YY??? Y')).toEqual([])
})

test('what is too short for every criterion is incomplete, and no failure', () => {
  const late: Rubric = {
    ...rubric,
    criteria: Object.fromEntries(
      Object.entries(rubric.criteria).map(([id, one]) => [id, { ...one, min_turns: 6 }]),
    ),
  }
  for (const aggregation of ['strictest_score', 'strictest_criterion', 'majority'] as const)
    expect(judge(aggregation, 'NNNNN N', 'YYYYY Y', late)).toMatchObject({
      verdict: 'incomplete',
      score: undefined,
      below_quorum: [],
      failed_gates: [],
      unscored: ['all'],
    })
})

test('an NA beside what is not asked is all that there is to answer', () => {
  const late = { ...rubric, criteria: { ...rubric.criteria, D: { ...rubric.criteria.D!, min_turns: 6 } } }
  const own: Rubric = { ...late, categories: { all: { weight: 1, criteria: ['D', 'E'] } } }
  for (const aggregation of ['strictest_score', 'strictest_criterion', 'majority'] as const)
    expect(judge(aggregation, 'YYYN- Y', 'YYYN- Y', own)).toMatchObject({ verdict: 'pass', score: 1 })
})

const given = fc.array(fc.array(fc.constantFrom('Y', 'N', '-', '?'), { minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
})
const aggregations = fc.constantFrom<Aggregation>('strictest_score', 'strictest_criterion', 'majority')

test('the order of judges changes nothing but names', () => {
  fc.assert(
    fc.property(given, aggregations, (judges, aggregation) => {
      const texts = judges.map((answers) => answers.join(''))
      const [one, other] = [judge(aggregation, ...texts), judge(aggregation, ...texts.toReversed())]
      const common = ({ judges: _, ...rest }: typeof one) => rest
      expect(common(one)).toEqual(common(other))
    }),
  )
})

test('the strictest answers never pass what the strictest score fails by fewer NOs', () => {
  fc.assert(
    fc.property(given, (judges) => {
      const texts = judges.map((answers) => answers.join(''))
      const [score, criterion] = [judge('strictest_score', ...texts), judge('strictest_criterion', ...texts)]
      // Without NAs a criterion-wise minimum lies at or below every judge's own score.
      if (texts.some((text) => text.includes('-') || text.includes('?'))) return
      expect(criterion.score!).toBeLessThanOrEqual(score.score!)
    }),
  )
})

test('under the strictest score an ERROR in the place of an answer turns no pass into a fail', () => {
  fc.assert(
    fc.property(given, fc.nat(3), fc.nat(5), (judges, which, place) => {
      const own = judges[which % judges.length]!
      const texts = judges.map((answers) => answers.join(''))
      const less = judges.map((answers) => (answers === own ? answers.with(place, '?') : answers).join(''))
      if (judge('strictest_score', ...texts).verdict === 'pass')
        expect(judge('strictest_score', ...less).verdict).not.toBe('fail')
    }),
  )
})

test('another NO never raises a score and never turns a fail into a pass', () => {
  fc.assert(
    fc.property(given, aggregations, fc.nat(3), fc.nat(5), (judges, aggregation, which, place) => {
      const own = judges[which % judges.length]!
      if (own[place] !== 'Y') return
      const texts = judges.map((answers) => answers.join(''))
      const worse = judges.map((answers) => (answers === own ? answers.with(place, 'N') : answers).join(''))
      const [before, after] = [judge(aggregation, ...texts), judge(aggregation, ...worse)]
      if (before.score !== undefined && after.score !== undefined)
        expect(after.score).toBeLessThanOrEqual(before.score)
      if (before.verdict === 'fail') expect(after.verdict).toBe('fail')
    }),
  )
})
