import { expect, test } from 'vitest'
import { BudgetError } from '../../../src/runners/budget-error.ts'
import {
  castOf,
  evaluatedDesign,
  honestJudge,
  type Model,
  replyOf,
  runCast,
  tramSpec,
} from '../../support/baseline-run.ts'

const spec = tramSpec()
spec.rubric!.criteria.step!.min_turns = 2
const design = await evaluatedDesign(spec)
const conversation = (id: string, exchanges: number) => ({
  id,
  exchanges: Array.from({ length: exchanges }, () => ({
    user: 'I lost my bag',
    assistant: `Write to the depot, ${id}.`,
  })),
})
const isAbout = (id: string) => (text: string) => text.includes(`depot, ${id}.`)

test('a criterion that cannot apply to so short a conversation is not asked, and not paid', async () => {
  const cast = castOf({ judge: honestJudge })
  const run = await runCast(design, cast, {
    transcripts: [conversation('short', 1), conversation('long', 2)],
  })
  expect(run.judgements.map((one) => [one.conversation, one.criterion])).toEqual([
    ['short', 'promise'],
    ['long', 'step'],
    ['long', 'promise'],
  ])
  const prompts = cast.asked.judge!.map(({ messages }) => messages[0]!.text)
  expect(prompts.filter(isAbout('short'))).toHaveLength(1)
})

test('one call a criterion, or one for all of them, for which the criteria are named', async () => {
  const batched: Model = (request) => {
    const labels = request.messages[0]!.text.match(/^# Criterion C\d+$/gm)!.map((line) => line.split(' ')[2])
    const { answer } = JSON.parse(honestJudge(request) as string) as { answer: string }
    return JSON.stringify({
      answers: labels.map((criterion) => ({ criterion, evidence: [], reasoning: 'So.', answer })),
    })
  }
  const cast = castOf({ judge: batched })
  const run = await runCast(design, cast, { transcripts: [conversation('long', 2)], judging: 'batched' })
  expect(run.judgements.map(({ criterion, answer, judging }) => [criterion, answer, judging])).toEqual([
    ['step', 'YES', 'batched'],
    ['promise', 'YES', 'batched'],
  ])
  expect(cast.asked.judge!.filter(({ messages }) => isAbout('long')(messages[0]!.text))).toHaveLength(1)
  expect(run.unreliable).toEqual([])
})

test('people are not tested, and get one form for a conversation', async () => {
  const cast = castOf({ 'human:ada': () => replyOf('YES') })
  const run = await runCast(design, cast, { judges: ['human:ada'], transcripts: [conversation('long', 2)] })
  expect(run.controls).toEqual([])
  const forms = new Set(cast.asked['human:ada']!.map(({ messages }) => messages[0]!.text))
  expect(forms.size).toBe(1)
  expect([...forms][0]).toContain('# Criterion C2')
})

test('conversations that broke off are not judged', async () => {
  let messages = 0
  const cast = castOf({
    base: () => 'Write to the depot.',
    // The second conversation gets no message.
    simulator: () => (messages++ % 8 < 4 ? 'I lost my bag' : { text: 'No.', finish: 'refusal' }),
    judge: honestJudge,
  })
  const run = await runCast(design, cast)
  const broken = run.held.filter(({ stop_reason }) => stop_reason === 'simulator_error').length
  expect(broken).toBeGreaterThan(0)
  expect(new Set(run.judgements.map((one) => one.conversation)).size).toBe(2 - broken)
})

test('what was judged before a run stops is kept, in the order of the conversations', async () => {
  let calls = 0
  const cast = castOf({
    judge: (request) => (calls++ < 6 ? honestJudge(request) : new BudgetError('Used up.')),
  })
  const run = await runCast(design, cast, { transcripts: ['a', 'b', 'c'].map((id) => conversation(id, 2)) })
  expect(run.stopped?.message).toBe('Used up.')
  const judged = run.judgements.map((one) => one.conversation)
  expect(judged.length).toBeGreaterThan(0)
  expect(judged).toEqual([...judged].sort())
})

test('without a conversation nobody is asked, not even tests', async () => {
  const cast = castOf({
    base: () => 'x',
    simulator: () => ({ text: '', finish: 'refusal' }),
    judge: honestJudge,
  })
  const run = await runCast(design, cast)
  expect([cast.asked.judge, run.judgements, run.controls]).toEqual([[], [], []])
})

test('verdicts about conversations held here name the system prompt, and those about others do not', async () => {
  const cast = castOf({
    base: () => 'Write to the depot.',
    simulator: () => 'I lost my bag',
    judge: honestJudge,
  })
  const held = await runCast(design, cast)
  expect(new Set(held.judgements.map((one) => one.system_prompt_sha256))).toEqual(
    new Set([held.systemPrompt]),
  )
  expect(held.systemPrompt).toMatch(/^[0-9a-f]{64}$/)
  const given = await runCast(design, cast, { transcripts: [conversation('long', 2)] })
  expect(given.judgements[0]).not.toHaveProperty('system_prompt_sha256')
})
