import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { digestTranscript } from '../../../src/measure/score/collect-judgements.ts'
import { askJudge } from '../../../src/runners/judging/ask-judge.ts'
import type { JudgeQuestion } from '../../../src/runners/judging/judge-question.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { castOf, evaluatedDesign, type Model, replyOf, tramSpec } from '../../support/baseline-run.ts'
import { usage } from '../../support/fake-provider.ts'

const design = await evaluatedDesign(tramSpec())
const transcript = {
  id: 's001',
  exchanges: [
    { user: 'I lost my bag', assistant: 'Write to the  DEPOT.\nThey open at nine.' },
    { user: 'ok', assistant: 'Bye.' },
  ],
}
const question: JudgeQuestion = {
  transcript,
  facts: [],
  criteria: [{ id: 'step', criterion: design.rubric.criteria.step! }],
  batched: false,
  seed: 5,
}
const digest = 'a'.repeat(64)
const context = { dependencies: { 'criterion:step': digest }, systemPrompt: 'b'.repeat(64) }

async function ask(model: Model, parts: Partial<JudgeQuestion> = {}) {
  const cast = castOf({ judge: model })
  const signal = new AbortController().signal
  const judgements = await askJudge(await cast.provider('judge'), { ...question, ...parts }, context, signal)
  const isValid = new Ajv().compile(schemas.judgement as object)
  for (const one of judgements) expect(isValid(JSON.parse(JSON.stringify(one)))).toBe(true)
  return { judgements, asked: cast.asked.judge! }
}

const quoting = (quote: string, exchange = 1, role = 'assistant') =>
  replyOf('YES', [{ exchange, role, quote }])

test('a verdict says what it is about, who answered, and what it is bound to', async () => {
  const { judgements } = await ask(() => ({
    text: quoting('Bye.', 2),
    model: 'gpt-7-2026',
    usage: usage(90, 8),
  }))
  expect(judgements).toEqual([
    {
      conversation: 's001',
      judge: 'judge',
      criterion: 'step',
      answer: 'YES',
      reasoning: 'It is YES.',
      evidence: [{ exchange: 2, role: 'assistant', quote: 'Bye.' }],
      transcript_sha256: digestTranscript(transcript.exchanges),
      criterion_sha256: digest,
      prompt_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      system_prompt_sha256: 'b'.repeat(64),
      judging: 'single',
      seed: 5,
      temperature: null,
      model: 'gpt-7-2026',
      usage: usage(90, 8),
    },
  ])
})

test.for([
  ['write to the depot. they open', 1, 'assistant', true],
  ['Write to the depot', 2, 'assistant', false],
  ['Write to the depot', 1, 'user', false],
  ['Write to the warehouse', 1, 'assistant', false],
  ['I lost my bag', 1, 'user', true],
  ['Bye.', 3, 'assistant', false],
  ['…', 1, 'assistant', false],
  ['', 1, 'assistant', false],
] as const)('%j in exchange %i of the %s: it stands there is %s', async ([quote, exchange, role, stands]) => {
  const { judgements } = await ask(() => quoting(quote, exchange, role))
  expect(judgements[0]!.evidence_unverified).toBe(stands ? undefined : true)
  expect(judgements[0]!.answer).toBe('YES')
})

test('a quotation from an exchange before the first is unverified, and left out of the file', async () => {
  const { judgements } = await ask(() => quoting('Bye.', 0))
  expect(judgements[0]).toMatchObject({ answer: 'YES', evidence_unverified: true })
  expect(judgements[0]).not.toHaveProperty('evidence')
})

test.for([
  ['no JSON', 'I would say YES.', 'malformed'],
  ['an answer that is not one', replyOf('PERHAPS'), 'malformed'],
  ['NA where it is not valid', replyOf('NA'), 'malformed'],
  ['silence', { text: '', finish: 'empty' }, 'empty'],
  ['a refusal that says NO', { text: replyOf('NO'), finish: 'refusal' }, 'refusal'],
  ['an answer that was cut', { text: replyOf('NO').slice(0, 30), finish: 'truncated' }, 'truncated'],
  ['a filter', { text: '', finish: 'filtered' }, 'filtered'],
  ['too long a prompt', new ProviderError('context_exceeded', 'Too long.'), 'context_exceeded'],
  ['a server that fails', new ProviderError('server', 'No.'), 'server'],
] as const)('%s is ERROR, and neither YES nor NO', async ([, saying, error]) => {
  const { judgements } = await ask(() => saying)
  expect(judgements).toMatchObject([{ answer: 'ERROR', error }])
})

test('an unreadable answer is asked for once more, and the second one counts', async () => {
  let calls = 0
  const { judgements, asked } = await ask(() => (calls++ === 0 ? 'YES!' : replyOf('NO')))
  expect(judgements).toMatchObject([{ answer: 'NO', attempts: [{ outcome: 'malformed' }] }])
  expect(asked).toHaveLength(2)
})

test.for(['quota', 'auth', 'aborted'] as const)(
  '%s stops the run instead of becoming an answer',
  async (kind) => {
    await expect(ask(() => new ProviderError(kind, 'No.'))).rejects.toThrow(ProviderError)
  },
)

test('a judge of all criteria at once answers each of them, and one that leaves one out answers none', async () => {
  const criteria = Object.entries(design.rubric.criteria).map(([id, criterion]) => ({ id, criterion }))
  const item = (criterion: string, answer: string) => ({ criterion, evidence: [], reasoning: 'So.', answer })
  // Which criterion is called C1 depends on the drawn order.
  const whole: Model = ({ messages }) => {
    const first = /# Criterion C1\n\n(.*)/.exec(messages[0]!.text)![1]!
    const stepFirst = first.includes('next step')
    return JSON.stringify({
      answers: [item('C1', stepFirst ? 'YES' : 'NO'), item('C2', stepFirst ? 'NO' : 'YES')],
    })
  }
  const { judgements, asked } = await ask(whole, { batched: true, criteria })
  expect(asked).toHaveLength(1)
  expect(judgements.map(({ criterion, answer, judging }) => [criterion, answer, judging])).toEqual([
    ['step', 'YES', 'batched'],
    ['promise', 'NO', 'batched'],
  ])
  const cut = await ask(() => JSON.stringify({ answers: [item('C1', 'YES')] }), { batched: true, criteria })
  expect(cut.judgements.map(({ answer }) => answer)).toEqual(['ERROR', 'ERROR'])
})
