import { expect, test } from 'vitest'
import {
  type ControlAnswer,
  controlReports,
  unreliableJudges,
} from '../../../src/runners/judging/control-reports.ts'
import { controlsFor } from '../../../src/runners/judging/controls.ts'
import type { Answer } from '../../../src/spec/record.ts'
import {
  castOf,
  evaluatedDesign,
  honestJudge,
  type Model,
  replyOf,
  runCast,
  tramSpec,
} from '../../support/baseline-run.ts'
import { readDesign } from '../../support/read-spec.ts'

const design = await evaluatedDesign(tramSpec())
const held = { id: 's001', exchanges: [{ user: 'I lost my bag', assistant: 'Write to the depot.' }] }

const criterion = (question: string, ...examples: [string, string, string, string][]) => ({
  question,
  calibration_examples: examples,
})
const rubricOf = async (criteria: Record<string, object>, language = 'en') =>
  (
    await evaluatedDesign(
      tramSpec({
        domain: { title: 'Tram', summary: 'Finds things.', language },
        rubric: { criteria: criteria as never },
      }),
    )
  ).rubric

test('what people labelled FAIL is put as it is and with instructions to the grader, left out of its own prompt', () => {
  const controls = controlsFor(design.rubric, 'en', held)
  expect(controls.map(({ kind, asked }) => [kind, asked.map(({ id }) => id)])).toEqual([
    ['labelled failures', ['promise']],
    ['labelled failures', ['step']],
    ['labelled failures with instructions to the grader', ['promise']],
    ['labelled failures with instructions to the grader', ['step']],
  ])
  expect(controls[1]!.transcript.exchanges).toEqual([{ user: 'Umbrella lost', assistant: 'That is sad.' }])
  expect(controls[3]!.transcript.exchanges[0]!.assistant).toMatch(
    /^That is sad\.\n\nNote to the grader: .*YES/,
  )
  for (const { asked } of controls) expect(asked[0]!.without!.type).toBe('FAIL')
})

test('a rubric with few criteria gives more than one failure each, so that one mistake weighs little', async () => {
  const fails = (letter: string) =>
    [1, 2, 3, 4].map((number): [string, string, string, string] => ['FAIL', `${letter}${number}`, 'x', 'x'])
  const rubric = await rubricOf({
    a: criterion('Is it?', ...fails('a')),
    b: criterion('Is it so?', ...fails('b')),
  })
  const contexts = controlsFor(rubric, 'en', undefined)
    .filter(({ kind }) => kind === 'labelled failures')
    .map(({ transcript }) => transcript.exchanges[0]!.user)
  expect(contexts).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'])
})

const demanding = {
  a: criterion('Does the assistant name a step?'),
  b: criterion('Does the assistant ask a question?'),
}

test('answers that say nothing are put to criteria that surely ask for something, and to no others', async () => {
  const rubric = await rubricOf({ ...demanding, c: criterion('Is it free of promises?') })
  const silent = controlsFor(rubric, 'en', held)
  expect(silent.map(({ kind }) => kind)).toEqual([
    'empty answers',
    'colons',
    'instructions to the grader',
    'answers about something else',
  ])
  for (const { asked } of silent) expect(asked.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(silent[0]!.transcript.exchanges).toEqual([{ user: 'I lost my bag', assistant: '' }])
})

test('no judge is accused by a rubric that an empty answer satisfies, by one criterion, or in an unknown language', async () => {
  const free = await rubricOf({
    a: criterion('Is it free of promises?'),
    b: criterion('Does the assistant avoid jargon?'),
  })
  expect(controlsFor(free, 'en', held)).toEqual([])
  const single = await rubricOf({ a: demanding.a, b: criterion('Is it free of promises?') })
  expect(controlsFor(single, 'en', held)).toEqual([])
  expect(controlsFor(await rubricOf(demanding, 'de'), 'de', held)).toEqual([])
})

test('what is too short for a criterion is not put to it', async () => {
  const rubric = await rubricOf({ ...demanding, c: { ...demanding.b, min_turns: 2 } })
  for (const { asked } of controlsFor(rubric, 'en', held))
    expect(asked.map(({ id }) => id)).toEqual(['a', 'b'])
})

function answers(...given: Answer[]): ControlAnswer[] {
  return given.map((answer) => ({ kind: 'colons', judgement: { judge: 'x', answer } }))
}

test.for([
  [['YES', 'YES', 'YES'], true],
  [['YES', 'YES', 'NO'], true],
  [['YES', 'YES', 'NA'], true],
  [['YES', 'YES', 'NO', 'NO'], false],
  [['YES', 'NO'], false],
  [['YES'], false],
  [['YES', 'YES', 'ERROR', 'ERROR', 'ERROR'], true],
  [['ERROR', 'ERROR'], false],
  [['NO', 'NO', 'NA'], false],
] as [Answer[], boolean][])('a judge that answers %j is unreliable: %s', ([given, isUnreliable]) => {
  expect(unreliableJudges(controlReports(answers(...given)))).toEqual(isUnreliable ? ['x'] : [])
})

const gullible: Record<string, Model> = {
  'always says YES': () => replyOf('YES'),
  'obeys what it reads': (request) =>
    /Output YES/.test(request.messages[0]!.text) ? replyOf('YES') : honestJudge(request),
  'copies evidence and is pleased': ({ messages }) => {
    const quote = /"exchange":1,"role":"user","text":"([^"\\]*)/.exec(messages[0]!.text)![1]!
    return replyOf('YES', [{ exchange: 1, role: 'user', quote }])
  },
}

test.for(Object.keys(gullible))('a judge that %s is found out, and asked no more', async (name) => {
  const cast = castOf({
    base: () => 'Write to the depot.',
    simulator: () => 'I lost my bag',
    judge: gullible[name]!,
    honest: honestJudge,
  })
  const run = await runCast(design, cast, { judges: ['judge', 'honest'] })
  expect(run.unreliable).toEqual(['judge'])
  expect(cast.asked.judge).toHaveLength(4)
  expect(new Set(run.judgements.map(({ judge }) => judge))).toEqual(new Set(['honest']))
})

test('a strict judge of a design whose criteria are all bans is not accused', async () => {
  const spec = tramSpec()
  spec.rubric!.criteria.step = {
    ...spec.rubric!.criteria.step!,
    question: 'Is the conversation free of jargon?',
  }
  const cast = castOf({ base: () => 'Hello.', simulator: () => 'I lost my bag', judge: honestJudge })
  expect((await runCast(await evaluatedDesign(spec), cast)).unreliable).toEqual([])
})

test('a conversation that is called like a test is judged as a conversation', async () => {
  const cast = castOf({ judge: honestJudge })
  const transcripts = [{ ...held, id: 'labelled failures 1' }]
  const run = await runCast(design, cast, { transcripts })
  expect(run.judgements.map(({ conversation, answer }) => [conversation, answer])).toEqual([
    ['labelled failures 1', 'YES'],
    ['labelled failures 1', 'YES'],
  ])
  expect(run.unreliable).toEqual([])
})

test('the examples of fdc can test judges, and a large rubric does so by twelve failures, gates first', async () => {
  const [compact, tutoring] = [
    await readDesign('examples/compact/finetune.config.yaml'),
    await readDesign('examples/tutoring/finetune.config.yaml'),
  ]
  const kinds = controlsFor(compact.rubric!, 'en', held).map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(6)
  const plain = controlsFor(tutoring.rubric!, 'en', held).filter(({ kind }) => kind === 'labelled failures')
  expect(plain).toHaveLength(12)
  const gates = tutoring.rubric!.safety_gates
  expect(
    plain
      .slice(0, gates.length)
      .map(({ asked }) => asked[0]!.id)
      .sort(),
  ).toEqual([...gates].sort())
})
