import { expect, test } from 'vitest'
import { createWordSegmenter } from '../../../src/measure/word-segmenter.ts'
import { isUsable, simulateConversation } from '../../../src/runners/baseline/simulate-conversation.ts'
import type { Completion } from '../../../src/runners/provider.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { castOf, evaluatedDesign, type Saying, tramSpec } from '../../support/baseline-run.ts'

const design = await evaluatedDesign(tramSpec())

interface Played {
  simulator?: Saying[]
  base?: Saying[]
  exchanges?: number
  opening?: string
  language?: string
}

/** Holds a conversation in which both sides say what stands in a list, one after the other and the last for ever. */
async function play({
  simulator = ['I lost my bag'],
  base = ['Where?'],
  exchanges = 4,
  opening,
  language = 'en',
}: Played) {
  const inTurn = (sayings: Saying[]) => {
    let next = 0
    return () => sayings[Math.min(next++, sayings.length - 1)]!
  }
  const cast = castOf({ simulator: inTurn(simulator), base: inTurn(base) })
  const scenario = {
    id: 's001',
    values: { topic: 'bag', style: 'plain' },
    ...(opening !== undefined && { opening }),
  }
  const held = await simulateConversation(
    { id: 's001', scenario, exchanges, seed: 1 },
    {
      design,
      simulator: await cast.provider('simulator'),
      prompt: '{{word_limits}}|{{stop_rule}}|{{history}}',
      words: createWordSegmenter(language),
      repeat: 0,
    },
    { base: await cast.provider('base'), systemPrompt: 'Be kind.' },
    new AbortController().signal,
  )
  return { ...held, exchanges: held.transcript.exchanges, asked: cast.asked }
}

const users = ({ exchanges }: Awaited<ReturnType<typeof play>>) => exchanges.map(({ user }) => user)

test('the base model gets the system prompt and the conversation, and nothing else', async () => {
  const { asked } = await play({ simulator: ['One bag', 'Two bags'], base: ['A', 'B'], exchanges: 2 })
  expect(asked.base!.map(({ system, messages }) => [system, messages])).toEqual([
    ['Be kind.', [{ role: 'user', text: 'One bag' }]],
    [
      'Be kind.',
      [
        { role: 'user', text: 'One bag' },
        { role: 'assistant', text: 'A' },
        { role: 'user', text: 'Two bags' },
      ],
    ],
  ])
})

test('a message out of its range is written anew with its count, twice, and then kept and flagged', async () => {
  const long = 'word '.repeat(13).trim()
  const mended = await play({ simulator: [long, long, 'I lost it'], exchanges: 1 })
  expect(mended.exchanges).toMatchObject([{ user: 'I lost it', regenerated: 2 }])
  expect(mended.exchanges[0]).not.toHaveProperty('fault')
  expect(mended.asked.simulator![1]!.messages.at(-1)!.text).toBe(
    'That message has 13 words and was thrown away. Write it anew with 2 to 12 words, and nothing but the message.',
  )
  expect(mended.asked.simulator![2]!.messages.map(({ text }) => text)).toEqual([
    '(The conversation begins. Write your first message.)',
    long,
    expect.stringMatching(/^That message has 13 words.* You were told before\.$/),
  ])
  const kept = await play({ simulator: [long], exchanges: 1 })
  expect(kept.asked.simulator).toHaveLength(3)
  expect(kept.exchanges).toMatchObject([{ user: long, regenerated: 2, fault: 'out_of_range' }])
  expect(kept.exchanges[0]!.simulator_attempts).toMatchObject([
    { outcome: 'out_of_range' },
    { outcome: 'out_of_range' },
  ])
  expect((await play({ simulator: ['Bag'], exchanges: 1 })).exchanges).toMatchObject([
    { fault: 'out_of_range' },
  ])
})

test('words of a script without spaces are counted too', async () => {
  const short = '我丢了包'
  const long = '我昨天晚上在十二路电车上丢了一个黑色的大背包，里面有很多东西，请帮我找一找'
  const { exchanges } = await play({ simulator: [long, short], exchanges: 1, language: 'zh' })
  expect(exchanges).toMatchObject([{ user: short, regenerated: 1 }])
  expect((await play({ simulator: [long], exchanges: 1, language: 'zh' })).exchanges).toMatchObject([
    { fault: 'out_of_range' },
  ])
})

test('the user may leave after three exchanges, and the message with which they do is answered', async () => {
  const played = await play({
    simulator: ['I lost it', 'I lost it', 'I lost it', 'Thanks, bye [STOP]'],
    exchanges: 8,
  })
  expect(played.stop_reason).toBe('user_stopped')
  expect(users(played)).toEqual(['I lost it', 'I lost it', 'I lost it', 'Thanks, bye'])
  expect(played.exchanges[3]!.assistant).toBe('Where?')
})

test('the token alone ends the conversation without another exchange', async () => {
  const played = await play({ simulator: ['I lost it', 'I lost it', 'I lost it', '[STOP]'], exchanges: 8 })
  expect([played.stop_reason, played.exchanges.length]).toEqual(['user_stopped', 3])
})

test('whoever leaves may do it with one word', async () => {
  const played = await play({
    simulator: ['I lost it', 'I lost it', 'I lost it', 'Bye [STOP]'],
    exchanges: 8,
  })
  expect(played.exchanges[3]).toMatchObject({ user: 'Bye' })
  expect(played.asked.simulator).toHaveLength(4)
})

test('before that the token is cut out and means nothing, and nobody ever sees it', async () => {
  const played = await play({ simulator: ['I lost [STOP] it', 'Bye now [STOP]', 'Still here'], exchanges: 3 })
  expect(played.stop_reason).toBe('planned_end')
  expect(users(played)).toEqual(['I lost it', 'Bye now', 'Still here'])
  expect(JSON.stringify([played.asked.base, played.transcript])).not.toContain('STOP')
  const told = played.asked.simulator!.map(({ system }) => system!.includes('[STOP]'))
  expect(told).toEqual([false, false, false])
})

test('only who may leave is told how', async () => {
  const { asked } = await play({ exchanges: 5 })
  expect(asked.simulator!.map(({ system }) => system!.includes('[STOP]'))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})

test('a bare token before that is no message: it is asked for again, and then the simulator has failed', async () => {
  const again = await play({ simulator: ['[STOP]', 'I lost it'], exchanges: 1 })
  expect(users(again)).toEqual(['I lost it'])
  expect(again.asked.simulator![1]!.messages.at(-1)!.text).toMatch(/^That was no message/)
  const failed = await play({ simulator: ['[STOP]'] })
  expect([failed.stop_reason, isUsable(failed)]).toEqual(['simulator_error', false])
})

test.for([
  ['silence', { text: ' ', finish: 'empty' }],
  ['a refusal', { text: 'I cannot play that.', finish: 'refusal' }],
  ['a filter', { text: '', finish: 'filtered' }],
  ['thinking without end', { text: '', finish: 'truncated' }],
  ['a failing server', new ProviderError('server', 'No.')],
] as [string, Saying][])(
  '%s of the simulator is missing data, however far the conversation came',
  async ([, saying]) => {
    for (const before of [[], ['I lost it', 'I lost it']]) {
      const held = await play({ simulator: [...before, saying] })
      expect([held.stop_reason, held.exchanges.length, isUsable(held)]).toEqual([
        'simulator_error',
        before.length,
        false,
      ])
      expect(held.transcript).toMatchObject({ stop_reason: 'simulator_error', error: expect.any(String) })
    }
  },
)

test('a message that breaks off is asked for again, and then kept and flagged', async () => {
  const cut: Saying = { text: 'I lost my', finish: 'truncated' }
  expect((await play({ simulator: [cut, 'I lost it'], exchanges: 1 })).exchanges).toMatchObject([
    { user: 'I lost it', regenerated: 1, simulator_attempts: [{ outcome: 'truncated' }] },
  ])
  const kept = await play({ simulator: [cut], exchanges: 1 })
  expect(kept.exchanges).toMatchObject([{ user: 'I lost my', regenerated: 2, fault: 'truncated' }])
})

test('after words that nobody can see the complaint stands behind what they did not answer', async () => {
  const { asked } = await play({ simulator: [{ text: ' ', finish: 'truncated' }, 'I lost it'], exchanges: 1 })
  expect(asked.simulator![1]!.messages).toEqual([
    {
      role: 'user',
      text: expect.stringMatching(/^\(The conversation begins.*\n\n\(That message never came to its end/s),
    },
  ])
})

test('silence of the simulator is asked again first', async () => {
  const held = await play({ simulator: [{ text: '', finish: 'empty' }, 'I lost it'], exchanges: 1 })
  expect(held.exchanges).toMatchObject([{ user: 'I lost it', simulator_attempts: [{ outcome: 'empty' }] }])
})

test.for([
  ['a refusal', { text: 'I cannot help.', finish: 'refusal' }, 4, 'planned_end'],
  ['a cut answer', { text: 'Write to', finish: 'truncated' }, 4, 'planned_end'],
  ['a filtered answer', { text: '', finish: 'filtered' }, 1, 'assistant_silent'],
  ['an empty answer', { text: '', finish: 'empty' }, 1, 'assistant_silent'],
] as [string, Partial<Completion>, number, string][])(
  '%s of the base model is a result: flagged, and judged',
  async ([, saying, exchanges, reason]) => {
    const held = await play({ base: [saying] })
    expect([held.exchanges.length, held.stop_reason, isUsable(held)]).toEqual([exchanges, reason, true])
    expect(held.exchanges[0]!.finish).toBe(saying.finish)
  },
)

test('no answer of the base model at all is missing data, and a conversation too long for it is told as such', async () => {
  const failed = await play({ base: ['Where?', new ProviderError('server', 'The server failed.')] })
  expect([failed.stop_reason, failed.exchanges.length, isUsable(failed)]).toEqual(['base_error', 1, false])
  expect(failed.transcript.error).toBe('The server failed.')
  const long = await play({ base: ['Where?', new ProviderError('context_exceeded', 'Too long.')] })
  expect([long.stop_reason, isUsable(long)]).toEqual(['too_long', false])
})

test('what a person wrote as opening is the first message, word for word, and nobody is asked for it', async () => {
  const played = await play({ opening: 'My  umbrella! [STOP]', simulator: ['On the 12'], exchanges: 2 })
  expect(users(played)).toEqual(['My  umbrella! [STOP]', 'On the 12'])
  expect(played.exchanges[0]).toMatchObject({ authored: true })
  expect(played.asked.simulator).toHaveLength(1)
  expect(played.asked.simulator![0]!.system).toContain('You: My  umbrella! [STOP]\n\nAssistant: Where?')
})

test('a provider that will answer nothing more stops the run', async () => {
  for (const role of ['simulator', 'base'] as const)
    await expect(play({ [role]: [new ProviderError('quota', 'Empty.')] })).rejects.toThrow('Empty.')
})
