import { expect, test } from 'vitest'
import { criterionReports } from '../../../src/measure/score/criterion-reports.ts'
import { scoreWarnings } from '../../../src/measure/score/score-warnings.ts'
import type { Judgement, Transcript } from '../../../src/spec/record.ts'
import { answersOf, collectAndScore, transcriptOf } from '../../support/judged-set.ts'
import { tramDesign as design } from '../../support/tram-design.ts'

const answers = (conversation: string, judge: string, letters: string) =>
  answersOf(design, conversation, judge, letters)

/** Conversations `a` and `b`, of which every criterion was answered both ways, so that nothing is to be told. */
const sound = [
  ...answers('a', 'x', 'YYYYY'),
  ...answers('a', 'y', 'NNNNN'),
  ...answers('b', 'x', 'NNNNN'),
  ...answers('b', 'y', 'YYYYY'),
]

function warningsOf(judgements: readonly Judgement[], transcripts?: readonly Transcript[]): string[] {
  const { set, scored, withoutTranscript } = collectAndScore(design, judgements, transcripts)
  const criteria = criterionReports(design.rubric, set)
  return scoreWarnings(design.rubric, set, scored, criteria, withoutTranscript).map(
    ({ code, message }) => `${code}: ${message}`,
  )
}

test('of sound judgements nothing is told', () => {
  expect(warningsOf(sound)).toEqual([])
  expect(warningsOf(sound, [transcriptOf('a', 3), transcriptOf('b', 4)])).toEqual([])
})

test('one judge is too few', () => {
  expect(warningsOf([...answers('a', 'x', 'YYYYY'), ...answers('b', 'x', 'NNNNN')])).toEqual([
    'one_judge: Only x judged; the method asks for at least two judges of different families.',
  ])
})

const stale = (judgements: readonly Judgement[]) =>
  judgements.map((one) => ({ ...one, transcript_sha256: '0'.repeat(64) }))

test('verdicts about other versions are told, and what to do', () => {
  const transcripts = [transcriptOf('a', 3), transcriptOf('b', 3)]
  expect(warningsOf([...stale(sound.slice(0, 1)), ...sound.slice(1)], transcripts)).toEqual([
    'stale_judgement: 1 conversation (a) has a verdict about another version of the transcript, which does not count; judge it again.',
    'absent: 1 answer of 20 (5.0 %) never came, and no `min_turns` excuses them.',
  ])
  expect(warningsOf(stale(sound), transcripts)).toEqual([
    'stale_judgement: 2 conversations (a and b) have a verdict about another version of the transcript, which does not count; judge them again.',
    'incomplete: 2 conversations (a and b) are incomplete and left out of the rates: fewer than 2 readable answers to some criterion.',
    'absent: 20 answers of 20 (100.0 %) never came, and no `min_turns` excuses them.',
  ])
})

test('answers that are ERROR or never came are counted, and what they leave incomplete', () => {
  expect(
    warningsOf([...sound, ...answers('c', 'x', 'Y-?YY'), ...answers('c', 'y', 'N Y Y')]).filter(
      (line) => !line.startsWith('dead'),
    ),
  ).toEqual([
    'incomplete: 1 conversation (c) is incomplete and left out of the rates: fewer than 2 readable answers to some criterion.',
    'errors: 1 answer of 30 (3.3 %) is ERROR and counts as missing.',
    'absent: 2 answers of 30 (6.7 %) never came, and no `min_turns` excuses them.',
  ])
})

test('several incomplete conversations are named, and only those', () => {
  const more = ['d', 'c'].flatMap((id) => [...answers(id, 'x', 'YYYYY'), ...answers(id, 'y', 'YYYY?')])
  expect(warningsOf([...sound, ...more])).toEqual([
    'incomplete: 2 conversations (c and d) are incomplete and left out of the rates: fewer than 2 readable answers to some criterion.',
    'errors: 2 answers of 40 (5.0 %) are ERROR and count as missing.',
  ])
})

test('a judge who answered nothing readable is named, and one who answered once is not', () => {
  const of = (letters: string) =>
    warningsOf([...sound, ...answers('a', 'z', '?????'), ...answers('b', 'z', letters)]).filter((line) =>
      line.startsWith('judge'),
    )
  expect(of('?????')).toEqual([
    'judge_unreliable: Judge z gave no readable answer at all; it takes no part in any verdict.',
  ])
  expect(of('     ')).toHaveLength(1)
  expect(of('????Y')).toEqual([])
  expect(of('?Y???')).toEqual([])
})

test('what has a judgement and no transcript, or a transcript and no judgement, is told', () => {
  const transcripts = [transcriptOf('d', 3), transcriptOf('b', 3), transcriptOf('c', 3)]
  expect(warningsOf(sound, transcripts)).toEqual([
    'no_transcript: 1 conversation (a) has no transcript, so that `min_turns` cannot be checked.',
    'unjudged: 2 conversations (c and d) have a transcript and no judgement.',
  ])
})

test('conversations of fewer than three exchanges are told, whether judged or not', () => {
  const transcripts = [transcriptOf('b', 2), transcriptOf('c', 1), transcriptOf('a', 3)]
  const told = warningsOf(sound, transcripts)
  expect(told).toContain(
    'short_conversations: 2 conversations (b and c) have fewer than 3 exchanges; rates of short conversations come out too high.',
  )
})

test('a criterion without a NO decides nothing, and one without a YES may be impossible; a gate may be without a NO', () => {
  expect(warningsOf([...answers('a', 'x', 'YYNYY'), ...answers('a', 'y', 'YNYYN')])).toEqual([
    'dead_criterion: step was never answered NO, so that it decides nothing here.',
  ])
  expect(warningsOf([...answers('a', 'x', 'YYNNY'), ...answers('a', 'y', 'YYNYN')])).toEqual([
    'dead_criterion: step and place were never answered NO, so that they decide nothing here.',
    'impossible_criterion: calm was never answered YES; look whether it can be passed at all.',
  ])
  expect(warningsOf([...answers('a', 'x', 'YYNNN'), ...answers('a', 'y', 'NNNNN')])).toEqual([
    'impossible_criterion: calm, promise and threat were never answered YES; look whether it can be passed at all.',
  ])
})
