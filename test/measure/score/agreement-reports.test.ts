import { expect, test } from 'vitest'
import { agreementReports } from '../../../src/measure/score/agreement-reports.ts'
import type { Judgement, Transcript } from '../../../src/spec/record.ts'
import { answersOf, collect, transcriptOf } from '../../support/judged-set.ts'
import { tramDesign as design } from '../../support/tram-design.ts'

const answers = (conversation: string, judge: string, letters: string) =>
  answersOf(design, conversation, judge, letters)

const reports = (judgements: readonly Judgement[], transcripts?: readonly Transcript[]) =>
  agreementReports(design.rubric, collect(design, judgements, transcripts).set)

test('an NA where none is valid agrees with a NO, and where one is valid only with an NA', () => {
  const { criteria } = reports([
    ...answers('a', 'x', '--'),
    ...answers('a', 'y', 'NN'),
    ...answers('b', 'x', '--'),
    ...answers('b', 'y', '--'),
  ])
  expect(criteria.step).toMatchObject({ items: 2, raw: 1, prevalence: 0 })
  expect(criteria.place).toMatchObject({ items: 2, raw: 0.5 })
})

test('what a conversation is too short for is not compared, and what it is just long enough for is', () => {
  const judgements = ['a', 'b'].flatMap((id) => [...answers(id, 'x', 'YYY'), ...answers(id, 'y', 'YYN')])
  const { items, criteria } = reports(judgements, [transcriptOf('a', 2), transcriptOf('b', 3)])
  expect([items, criteria.calm!.items, criteria.step!.items]).toEqual([5, 1, 2])
  // Without a transcript everything may have been asked.
  expect(reports(judgements).criteria.calm!.items).toBe(2)
})

test('answers that are missing are compared with nothing, and judges of nothing in common are no pair', () => {
  const { items, pairs } = reports([
    ...answers('a', 'x', 'Y?Y'),
    ...answers('a', 'y', 'YYN'),
    ...answers('a', 'z', ' Y'),
  ])
  expect(items).toBe(3)
  expect(pairs.map(({ judges, items, raw }) => [...judges, items, raw])).toEqual([
    ['x', 'y', 2, 0.5],
    ['y', 'z', 1, 1],
  ])
})

test('what cannot be computed is null', () => {
  const all = reports(answers('a', 'x', 'YY'))
  expect(reports([]).effective_judges).toBeNull()
  expect(all).toMatchObject({ items: 0, raw: null, ac1: null, kappa: null, alpha: null, pairs: [] })
  expect(all.criteria.threat).toEqual({
    items: 0,
    raw: null,
    ac1: null,
    kappa: null,
    alpha: null,
    prevalence: null,
  })
})
