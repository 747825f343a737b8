import { expect, test } from 'vitest'
import { digestTranscript } from '../../../src/measure/score/collect-judgements.ts'
import type { Judgement } from '../../../src/spec/record.ts'
import { answersOf, collect, transcriptOf } from '../../support/judged-set.ts'
import { tramDesign as design } from '../../support/tram-design.ts'

const [yes, no] = ['Y', 'N'].map((letter) => answersOf(design, 'a', 'x', letter)[0]!) as [
  Judgement,
  Judgement,
]

const answerOf = (judgements: readonly Judgement[]) =>
  collect(design, judgements).set.answers.get('a')?.get('x')?.get('step')

test('an answer that stands twice counts once, and is told', () => {
  const { set, complaints } = collect(design, [yes, yes, { ...yes, reasoning: 'It does.' }])
  expect(set.answers.get('a')?.get('x')?.get('step')).toBe('YES')
  expect(complaints).toEqual(
    Array.from({ length: 2 }, () => ({
      code: 'duplicate',
      message: 'Judge "x" answered "step" of the conversation "a" before, and the same.',
    })),
  )
})

test('an answer that was given in two ways is missing, whatever comes after and in whatever order', () => {
  for (const judgements of [
    [yes, no],
    [no, yes],
    [yes, no, yes],
    [no, no, yes, no],
    [yes, no, { ...yes, answer: 'ERROR' as const }],
  ])
    expect(answerOf(judgements)).toBe('ERROR')
  expect(collect(design, [yes, no, { ...yes, answer: 'ERROR' }]).complaints.map(({ code }) => code)).toEqual([
    'contradiction',
    'contradiction',
  ])
  expect(collect(design, [yes, no, yes]).complaints).toEqual(
    Array.from({ length: 2 }, () => ({
      code: 'contradiction',
      message: 'Judge "x" answered "step" of the conversation "a" in two ways; the answer counts as missing.',
    })),
  )
})

test('two criteria, two judges and two conversations contradict nothing', () => {
  const others = [
    ...answersOf(design, 'a', 'x', 'YN'),
    ...answersOf(design, 'a', 'y', 'N'),
    ...answersOf(design, 'b', 'x', 'N'),
  ]
  expect(collect(design, [...others, yes]).complaints).toHaveLength(1)
  // A contradiction in one place makes no duplicate in another one.
  const { complaints } = collect(design, [
    yes,
    no,
    ...answersOf(design, 'b', 'x', 'YY'),
    ...answersOf(design, 'b', 'x', 'YY'),
  ])
  expect(complaints.map(({ code }) => code)).toEqual(['contradiction', 'duplicate', 'duplicate'])
})

test('judges and conversations stand in order of code units', () => {
  const { set } = collect(
    design,
    ['b', 'ä', 'a', 'B'].flatMap((id) => answersOf(design, id, id, 'Y')),
  )
  expect([set.judges, [...set.answers.keys()]]).toEqual([
    ['B', 'a', 'b', 'ä'],
    ['B', 'a', 'b', 'ä'],
  ])
})

test('a transcript that stands twice is told, and two of one name are', () => {
  const [short, long] = [transcriptOf('a', 3), transcriptOf('a', 4)]
  const of = (...transcripts: (typeof short)[]) => collect(design, [yes], transcripts)
  expect(of(short, short).complaints).toEqual([
    { code: 'duplicate', message: 'The conversation "a" stands here again.' },
  ])
  expect(of(short, long).complaints).toEqual([
    {
      code: 'contradiction',
      message: 'The conversation "a" has two transcripts; every conversation must have one.',
    },
  ])
  const digests = [short, long].map(({ exchanges }) => digestTranscript(exchanges)).sort()
  for (const two of [of(short, long), of(long, short)])
    expect(two.set.transcripts.get('a')!.digest).toBe(digests[0])
})

test('a verdict is stale where any of its digests is another one than that of the transcript', () => {
  const transcript = transcriptOf('a', 3)
  const current = { ...yes, transcript_sha256: digestTranscript(transcript.exchanges) }
  const old = { ...no, judge: 'y', transcript_sha256: '0'.repeat(64) }
  const staleOf = (...judgements: Judgement[]) => collect(design, judgements, [transcript]).set.stale
  expect(staleOf(yes)).toEqual([])
  expect(staleOf(current)).toEqual([])
  expect(staleOf(current, { ...yes, criterion: 'calm' })).toEqual([])
  expect(staleOf(old)).toEqual(['a'])
  expect(staleOf(current, old)).toEqual(['a'])
  expect(staleOf(old, current)).toEqual(['a'])
  expect(collect(design, [old]).set.stale).toEqual([])
})

test('a digest is of what was said, and of nothing else', () => {
  const said = { user: 'Where is it?', assistant: 'On which line?' }
  // By `printf '[{"user":"Where is it?","assistant":"On which line?"}]' | sha256sum`.
  expect(digestTranscript([{ assistant: said.assistant, user: said.user, tokens: 9 }])).toBe(
    'b6a726e3db34545e2a307593d779080ffd88ea2aacd2fbd5ce8e27952d569a47',
  )
  expect(digestTranscript([said, said])).not.toBe(digestTranscript([said]))
  expect(digestTranscript([{ ...said, user: 'Where?' }])).not.toBe(digestTranscript([said]))
})

test('judgements without a transcript are told where transcripts were given', () => {
  expect(collect(design, [yes], []).withoutTranscript).toEqual(['a'])
  expect(collect(design, [yes]).withoutTranscript).toEqual([])
})
