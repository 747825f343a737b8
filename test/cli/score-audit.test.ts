import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { randomStream, shuffled } from '../../src/measure/plan/random-stream.ts'
import type { Transcript } from '../../src/spec/record.ts'
import type { ScoreFile } from '../../src/spec/score.ts'
import { conversation, wordsOf } from '../support/audit.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const spec = `version: 1
domain: {title: Tram lost property, summary: Finds what people left in trams., language: en}
rubric:
  categories:
    finding: {weight: 1, criteria: [step]}
  safety_gates: [promise]
  criteria:
    step: {question: Does the assistant name the next step?}
    promise: {question: Is the conversation free of promises?}
`
const withStyles = `${spec}personas: {styles: {terse: {weight: 1, words: [2, 6]}}}\n`
const calm = ['I lost my red bag in the tram.', 'On which line was it, and when?']
const chinese = ['我想知道怎样才能更好地准备明天的面试。', '我的包裹迟到了，没有人回答我的问题。']

const lines = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')

function folderWith(transcripts: readonly (Transcript | string)[], text = spec): string {
  const cwd = makeFolder()
  const ids = new Set(transcripts.map((one) => (typeof one === 'string' ? 'a' : one.id)))
  const judgements = [...ids].flatMap((id) =>
    ['step', 'promise'].map((criterion) => ({ conversation: id, judge: 'x', criterion, answer: 'YES' })),
  )
  writeFileSync(join(cwd, 'finetune.config.yaml'), text)
  writeFileSync(join(cwd, 'J.jsonl'), lines(judgements))
  writeFileSync(join(cwd, 'T.jsonl'), lines(transcripts))
  return cwd
}

const run = (cwd: string, ...words: string[]) =>
  runMain(cwd, ['score', '--judgements', 'J.jsonl', '--transcripts', 'T.jsonl', ...words])

async function scored(transcripts: readonly (Transcript | string)[], text = spec): Promise<ScoreFile> {
  return JSON.parse((await run(folderWith(transcripts, text), '-f', 'json')).printed) as ScoreFile
}

const messagesOf = ({ warnings }: ScoreFile, code: string) =>
  warnings.filter((warning) => warning.code === code).map(({ message }) => message)

test('a Chinese transcript in an English design is flagged, and its words are counted right', async () => {
  const file = await scored([conversation('a', calm), conversation('b', chinese)])
  expect(messagesOf(file, 'other_script')).toEqual([
    'The user writes mostly in another script than that of the declared language, `en`, in 1 of 2 conversations (b); conversations must be in that language.',
    'The assistant writes mostly in another script than that of the declared language, `en`, in 1 of 2 conversations (b); conversations must be in that language.',
  ])
  const alone = await scored([conversation('b', chinese)])
  // By spaces each of them would be one word.
  expect(alone.audit!.length).toMatchObject({ measured: 1, user_words: 10, answer_words: 9 })
  expect(alone.audit!.words).toEqual({ locale: 'en', icu: process.versions.icu })
})

test('messages of a simulator that leave the word range of their style are told', async () => {
  const wordy = [7, 9, 3, 8, 1, 5, 9, 9, 9, 9].map((number, index) => [wordsOf(number), `Line ${index}?`])
  const file = await scored([conversation('a', wordy.flat(), 'terse')], withStyles)
  expect(messagesOf(file, 'out_of_range')).toEqual([
    '80 % of 10 user messages in style "terse" are out of its range of 2 to 6 words (1 too short, 7 too long); at most 20 % should be.',
  ])
})

test('of twenty answers that begin alike the phrase is told', async () => {
  const talk = Array.from({ length: 20 }, (_, index) => [
    'My bag is gone and I need it.',
    `I understand how that feels; number ${index}.`,
  ])
  expect(messagesOf(await scored([conversation('a', talk.flat())]), 'signature_phrase')).toEqual([
    '100 % of 20 responses hold "i understand how that feels number"; a phrase should stand in at most 50 %.',
  ])
})

test('the table and Markdown have a part on the transcripts, with what counted their words', async () => {
  const cwd = folderWith([conversation('a', calm, 'terse'), conversation('b', chinese)], withStyles)
  const [table, markdown] = [await run(cwd), await run(cwd, '-f', 'markdown')]
  const part = table.printed.slice(table.printed.indexOf('Transcripts\n'))
  expect(part.replaceAll(process.versions.icu!, 'X.Y')).toBe(`Transcripts
Words are counted by Unicode’s rules for en and the word lists of ICU X.Y.
what                                      found
conversations                             2, with 2 exchanges
words of a message, of an answer          9.0, 8.0
words of an answer for each of the user   0.89
answers over the hard limit               0 of 2 (0.0 %)
conversations whose lengths pass          2 of 2
questions of an answer                    0.50, up to 1
answers with too many questions           0 of 2 (0.0 %)
phrases in most responses                 0 in 2 responses
most frequent layout                      50.0 % of 2: 1 paragraph
praise in first, second halves            none, none
answers, openings that repeat an example  0, 0
in the script of en: user, assistant      1 of 2, 1 of 2 conversations
messages that ask                         0 of 2 (0.0 %)
messages that thank                       0 of 2 (0.0 %)
messages in terse, 2 to 6 words           0 of 1 (0.0 %) in range, 0 too short, 1 too long
messages without a style                  1
`)
  expect(markdown.printed).toContain('### Transcripts\n\n- Words are counted by Unicode’s rules for en')
  expect(markdown.printed).toContain('| conversations | 2, with 2 exchanges |')
})

test('without transcripts there is no audit and no part about one', async () => {
  const cwd = folderWith([conversation('a', calm)])
  const words = ['score', '--judgements', 'J.jsonl']
  expect(JSON.parse((await runMain(cwd, [...words, '-f', 'json'])).printed)).toMatchObject({ audit: null })
  expect((await runMain(cwd, words)).printed).not.toContain('Transcripts')
})

test('a language whose scripts are not known is counted by Unicode’s own rules, and said to be so', async () => {
  const text = spec.replace('language: en', 'language: tlh')
  const cwd = folderWith([conversation('a', chinese)], text)
  const file = JSON.parse((await run(cwd, '-f', 'json')).printed) as ScoreFile
  expect(file.audit).toMatchObject({ words: { locale: 'en' }, scripts: null, praise: null })
  expect((await run(cwd)).printed).toContain(
    'In which scripts the declared language is written is not known, so that none was looked for.',
  )
})

test('the JSON with an audit is what its schema says, also of no transcript at all', async () => {
  const isScore = new Ajv({ strict: false }).compile(schemas.score!)
  for (const transcripts of [[], [conversation('a', calm, 'terse'), conversation('b', chinese)]]) {
    isScore(await scored(transcripts, withStyles))
    expect(isScore.errors).toBeNull()
  }
})

test('a line that cannot be used is not audited, and one that stands twice is audited once', async () => {
  const one = conversation('a', calm)
  const { audit } = await scored([one, '{"id": "b"}', 'x', { ...one, persona: { name: 'Ada' } }, one])
  expect(audit).toMatchObject({ conversations: 1, exchanges: 1 })
})

test('a thousand lines in any order give the same audit, whichever of two transcripts comes first', async () => {
  const draw = randomStream(1, 'talk')
  const said = [
    'I lost my bag.',
    'It sounds like rain, great question!',
    chinese[0]!,
    'Where is it?',
    '…',
    wordsOf(30),
  ]
  const talk = () =>
    Array.from({ length: 2 + 2 * Math.floor(3 * draw()) }, () => said[Math.floor(draw() * said.length)]!)
  const all = Array.from({ length: 1000 }, (_, index) =>
    conversation(`c${index % 900}`, talk(), draw() < 0.5 ? 'terse' : 'loud'),
  )
  const { audit, conversations, rates, warnings } = await scored(all, withStyles)
  expect(audit!.conversations).toBe(900)
  for (const seed of [1, 2]) {
    const mixed = shuffled(all.length, randomStream(seed)).map((index) => all[index]!)
    expect(await scored(mixed, withStyles)).toMatchObject({ audit, conversations, rates, warnings })
  }
})

test('where the same was said in two scenarios the same one counts in any order', async () => {
  const versions = ['terse', 'loud'].map((style) => conversation('a', [wordsOf(9), 'Which line?'], style))
  const [first, second] = [
    await scored(versions, withStyles),
    await scored(versions.toReversed(), withStyles),
  ]
  expect(second.audit).toEqual(first.audit)
  expect(second.rates).toEqual(first.rates)
  expect(first.input.problems.map(({ code, line }) => [code, line])).toEqual([['contradiction', 2]])
})

test.skipIf(process.platform === 'win32')(
  'what comes through a pipe is audited, unless a conversation has two transcripts',
  async () => {
    const through = async (transcripts: readonly Transcript[]) => {
      const cwd = folderWith(transcripts)
      execFileSync('mkfifo', [join(cwd, 'P')])
      const words = ['score', '--judgements', 'J.jsonl', '--transcripts', 'P', '-f', 'json']
      const [{ printed }] = await Promise.all([
        runMain(cwd, words),
        writeFile(join(cwd, 'P'), lines(transcripts)),
      ])
      return JSON.parse(printed) as ScoreFile
    }
    const [one, two] = [conversation('a', calm), conversation('a', chinese)]
    expect((await through([one])).audit).toMatchObject({ conversations: 1 })
    const twofold = await through([one, two])
    expect(twofold.audit).toBeNull()
    expect(messagesOf(twofold, 'not_audited')).toEqual([
      'The transcripts are not audited: a conversation has two, and what comes through a pipe cannot be read again.',
    ])
  },
)

test('the transcripts of the set that is compared with are audited too, apart from the first', async () => {
  const cwd = folderWith([conversation('a', calm)])
  writeFileSync(join(cwd, 'T2.jsonl'), lines([conversation('a', chinese)]))
  const second = ['--against', 'J.jsonl', '--against-transcripts', 'T2.jsonl']
  const { audit, against } = JSON.parse((await run(cwd, ...second, '-f', 'json')).printed) as ScoreFile
  expect(audit).toMatchObject({ conversations: 1, findings: [] })
  expect(against!.second.warnings.filter(({ code }) => code === 'other_script')).toHaveLength(2)
})

test('what transcripts say cannot move a cursor or break a table', async () => {
  const talk = Array.from({ length: 20 }, () => ['hi', 'a\u001b[2J|b \u202ec d'])
  const named = { ...conversation('e\u001b[2J|f', chinese), scenario: { style: '__proto__' } }
  const cwd = folderWith([conversation('a', talk.flat()), named], withStyles)
  for (const format of ['table', 'markdown']) {
    const { printed } = await run(cwd, '-f', format)
    expect(printed).toContain('Transcripts')
    expect(printed).not.toMatch(/[\u001b\u202e]/)
  }
})
