import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { CompletionRequest } from '../../src/runners/provider.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import type { ScriptLine } from '../../src/runners/providers/script/script-line.ts'
import { failedCall } from '../support/failed-call.ts'
import { makeFolder } from '../support/folders.ts'

const request: CompletionRequest = {
  role: 'base',
  messages: [{ role: 'user', text: 'I lost my bag.' }],
  maxTokens: 64,
}

function load(lines: readonly (ScriptLine | string | object)[]) {
  const folder = makeFolder()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(join(folder, 'script.jsonl'), text)
  return loadProvider('scripted:script.jsonl', { folder })
}

async function answer(lines: readonly ScriptLine[], asked: Partial<CompletionRequest> = {}) {
  return (await load(lines)).complete({ ...request, ...asked })
}

test('the first line that fits a request answers it, with tokens that are estimated', async () => {
  const lines: ScriptLine[] = [
    { role: 'judge', answer: 'YES' },
    { match: ['bag', 'Be brief'], answer: 'Brief.' },
    { match: 'bag', answer: 'On which line?' },
    { answer: 'Pardon?' },
  ]
  expect(await answer(lines)).toEqual({
    text: 'On which line?',
    finish: 'ok',
    rawFinish: 'ok',
    model: 'script.jsonl',
    usage: { input_total: 3, cache_read: 0, cache_write: 0, output: 3, reasoning: 0 },
  })
  expect((await answer(lines, { system: 'Be brief.' })).text).toBe('Brief.')
  expect((await answer(lines, { role: 'judge' })).text).toBe('YES')
  expect((await answer(lines, { messages: [{ role: 'user', text: '?' }] })).text).toBe('Pardon?')
})

test('a conversation goes on by its exchanges', async () => {
  const lines: ScriptLine[] = [
    { exchange: 1, answer: 'First.' },
    { exchange: 2, answer: 'Second.' },
  ]
  const messages = [
    { role: 'user' as const, text: 'a' },
    { role: 'assistant' as const, text: 'b' },
    { role: 'user' as const, text: 'c' },
  ]
  expect((await answer(lines)).text).toBe('First.')
  expect((await answer(lines, { messages })).text).toBe('Second.')
})

test('an object is sent as JSON', async () => {
  expect((await answer([{ answer: { answer: 'YES' } }])).text).toBe('{"answer":"YES"}')
})

test('of several answers a request always gets the same one, whenever it comes, and all of them occur', async () => {
  const provider = await load([{ answers: ['a', 'b', 'c'] }])
  const ask = async (repeat: number) => (await provider.complete({ ...request, repeat })).text
  const repeats = Array.from({ length: 60 }, (_, index) => index)
  const forwards = await Promise.all(repeats.map(ask))
  const backwards = await Promise.all(repeats.toReversed().map(ask))
  expect(backwards.toReversed()).toEqual(forwards)
  expect(new Set(forwards)).toEqual(new Set(['a', 'b', 'c']))
})

const schema = {
  type: 'object',
  properties: {
    evidence: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { exchange: { type: 'integer', minimum: 1 }, quote: { type: 'string' } },
        required: ['exchange', 'quote'],
        additionalProperties: false,
      },
    },
    sure: { type: 'boolean' },
    note: { type: ['string', 'null'] },
    reasoning: { type: 'string' },
    answer: { type: 'string', enum: ['YES', 'NO', 'NA'] },
  },
  required: ['evidence', 'sure', 'note', 'reasoning', 'answer'],
  additionalProperties: false,
}

test('a line can fill whatever schema it is asked for', async () => {
  const follows = new Ajv().compile(schema)
  const answers = new Set<string>()
  for (let repeat = 0; repeat < 30; repeat++) {
    const { text } = await answer([{ fill: {} }], { role: 'judge', schema, repeat })
    const value = JSON.parse(text)
    follows(value)
    expect(follows.errors).toBeNull()
    answers.add(value.answer)
  }
  expect(answers).toEqual(new Set(['YES', 'NO', 'NA']))
  const { text } = await answer([{ fill: { answer: 'NO' } }], { schema })
  expect(JSON.parse(text)).toMatchObject({ answer: 'NO', reasoning: 'As the script has it.' })
})

test('replies may be refused, filtered, cut or empty, and come from another model', async () => {
  for (const finish of ['refusal', 'filtered', 'truncated'] as const)
    expect((await answer([{ finish, answer: 'No.' }])).finish).toBe(finish)
  expect(await answer([{ finish: 'empty' }])).toMatchObject({ finish: 'empty', text: '' })
  expect((await answer([{ answer: 'x', model: 'other' }])).warnings).toEqual([
    'scripted:script.jsonl was asked, and "other" answered.',
  ])
})

test('a failure comes as often for each request as its line says', async () => {
  const provider = await load([{ error: 'rate_limited', retry_after: 7, times: 2 }, { answer: 'Yes?' }])
  for (const repeat of [0, 1]) {
    for (let attempt = 0; attempt < 2; attempt++)
      expect(await failedCall(provider.complete({ ...request, repeat }))).toMatchObject({
        kind: 'rate_limited',
        retryAfter: 7,
      })
    expect((await provider.complete({ ...request, repeat })).text).toBe('Yes?')
  }
})

test('an answer that takes its time can be given up', async () => {
  const provider = await load([{ answer: 'x', seconds: 600 }])
  const controller = new AbortController()
  const running = failedCall(provider.complete(request, controller.signal))
  controller.abort()
  expect((await running).kind).toBe('aborted')
})

test('a request that no line fits is an error', async () => {
  const failure = await failedCall(answer([{ role: 'judge', answer: 'x' }]))
  expect([failure.kind, failure.message]).toEqual([
    'bad_request',
    'No line of the script of scripted:script.jsonl fits a request of base.',
  ])
})

test('what is sent tells one script from another', async () => {
  const [one, same, other] = await Promise.all([
    load([{ answer: 'a' }]),
    load([{ answer: 'a' }]),
    load([{ answer: 'b' }]),
  ])
  expect(same.describe(request)).toEqual(one.describe(request))
  expect(other.describe(request)).not.toEqual(one.describe(request))
})

test('empty lines, CRLF and a byte order mark are no mistakes', async () => {
  const provider = await load(['\ufeff{"answer": "a"}\r', '', '\r'])
  expect((await provider.complete(request)).text).toBe('a')
})

test.for([
  ['{"answer": "a"', 'script.jsonl:2: The line is not JSON.'],
  ['[1]', 'script.jsonl:2: The line must be a JSON object.'],
  [{}, 'script.jsonl:2: The line has none of `answer`, `answers`, `fill` and `error`; it must have one.'],
  [
    { answer: 'a', fill: {} },
    'script.jsonl:2: The line has 2 of `answer`, `answers`, `fill` and `error`; it must have one.',
  ],
  [{ anwser: 'a' }, 'script.jsonl:2: "anwser" is not a key of a script. Did you mean answer?'],
  [
    { role: 'juge', answer: 'a' },
    'script.jsonl:2: `role` must be one of base, simulator, judge, expert or synthesizer.',
  ],
  [{ exchange: 0, answer: 'a' }, 'script.jsonl:2: `exchange` must be a whole number above 0.'],
  [{ answers: [] }, 'script.jsonl:2: `answers` must be a list, each item of it a text or an object.'],
  [{ match: ['a', 1], answer: 'a' }, 'script.jsonl:2: `match` must be a list, each item of it a text.'],
  [{ error: 'aborted' }, 'script.jsonl:2: `error` must be one of '],
  ['{"__proto__": 1, "answer": "a"}', 'script.jsonl:2: "__proto__" is not a key of a script.'],
] as const)('%o is a mistake that is told with its line', async ([line, message]) => {
  await expect(load([{ answer: 'a' }, line])).rejects.toMatchObject({
    kind: 'bad_request',
    message: expect.stringContaining(message),
  })
})

test('only a plain file in or below the folder is read, and nothing of it is shown', async () => {
  const [outside, folder] = [makeFolder(), makeFolder()]
  writeFileSync(join(outside, 'secret.jsonl'), 'sk-canary-4f2a9c')
  writeFileSync(join(folder, 'secret.jsonl'), 'sk-canary-4f2a9c')
  symlinkSync(join(outside, 'secret.jsonl'), join(folder, 'link.jsonl'))
  mkdirSync(join(folder, 'sub.jsonl'))
  const { length } = outside.split('/')
  for (const path of [
    join(outside, 'secret.jsonl'),
    `${'../'.repeat(length)}etc/passwd`,
    'link.jsonl',
    'sub.jsonl',
    'none.jsonl',
    'secret.jsonl',
  ]) {
    const failure = await failedCall(loadProvider(`scripted:${path}`, { folder }))
    expect(failure.kind, path).toBe('bad_request')
  }
})
