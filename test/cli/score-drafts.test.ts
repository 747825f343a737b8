import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readDrafts } from '../../src/cli/input/read-drafts.ts'
import { readJudged } from '../../src/cli/input/read-judged.ts'
import { Problem } from '../../src/cli/problem.ts'
import { randomStream, shuffled } from '../../src/measure/plan/random-stream.ts'
import type { Exchange } from '../../src/spec/record.ts'
import type { CalibrationExample } from '../../src/spec/rubric.ts'
import { makeFolder } from '../support/folders.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { hostIn, runMain } from '../support/run-main.ts'

const spec = {
  version: 1,
  domain: { title: 'Tram lost property', summary: 'Finds what people left in trams.', language: 'en' },
  rubric: {
    categories: { all: { weight: 1, criteria: ['step', 'place'] } },
    safety_gates: ['promise'],
    criteria: {
      step: { question: 'Does the assistant name the next step?' },
      place: { question: 'Does the assistant ask for the place?', na_valid: true },
      promise: { question: 'Is the conversation free of promises?' },
    } as Record<string, object>,
  },
}

const bag: Exchange[] = [
  { user: 'I lost my bag.', assistant: 'On which line?' },
  { user: 'Line 3.', assistant: 'Ask in the office tomorrow.' },
]

const transcript = (id: string, exchanges = bag, rest: object = {}) => ({ id, exchanges, ...rest })

const judgement = (
  conversation: string,
  judge: string,
  criterion: string,
  answer: string,
  rest: object = {},
) => ({
  conversation,
  judge,
  criterion,
  answer,
  ...rest,
})

/** Two judges who split on a criterion. */
const split = (conversation: string, criterion: string, first = 'YES', second = 'NO') => [
  judgement(conversation, 'x', criterion, first, { reasoning: 'It is.' }),
  judgement(conversation, 'y', criterion, second, { reasoning: 'It is not.' }),
]

const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

function folderWith(judgements: readonly unknown[], transcripts: readonly unknown[]): string {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), stringify(spec))
  writeFileSync(join(cwd, 'J.jsonl'), lines(judgements))
  writeFileSync(join(cwd, 'T.jsonl'), lines(transcripts))
  return cwd
}

const words = ['score', '--judgements', 'J.jsonl', '--transcripts', 'T.jsonl', '--draft-examples', 'd.yaml']

/** Scores files, and the text of the drafts; undefined where none was written. */
async function draft(judgements: readonly unknown[], transcripts: readonly unknown[]) {
  const cwd = folderWith(judgements, transcripts)
  const told = await runMain(cwd, words)
  const path = join(cwd, 'd.yaml')
  return { ...told, cwd, text: existsSync(path) ? readFileSync(path, 'utf8') : undefined }
}

type Drafts = Record<string, CalibrationExample[]>

test('what judges split on is written as examples that a person can settle', async () => {
  const { code, noted, text } = await draft(
    [
      judgement('c1', 'x', 'step', 'YES', {
        reasoning: 'The office is a step.',
        evidence: [{ exchange: 2, role: 'assistant', quote: 'office' }],
      }),
      judgement('c1', 'y', 'step', 'NO', { reasoning: 'No office is named.' }),
      judgement('c1', 'x', 'promise', 'YES'),
      judgement('c1', 'y', 'promise', 'YES'),
      ...split('c1', 'place', 'NA', 'YES'),
    ],
    [transcript('c1', bag, { scenario: { id: 's1', topic: 'bag' } })],
  )
  expect([code, noted]).toEqual([0, 'd.yaml: 2 examples drafted for 2 criteria, for a person to settle.\n'])
  expect(text!.replace(/^(?:#.*\n)*/, '')).toBe(`
# 1 split.
step:
  - # Conversation "c1", exchange 2 of 2.
    context: |-
      Scenario: topic bag.

      User: I lost my bag.
      Assistant: On which line?
      User: Line 3.
    response: Ask in the office tomorrow.
    reasoning: |-
      x answered YES (exchange 2): The office is a step.
      y answered NO: No office is named.
    draft: true

# 1 split.
place:
  - # Conversation "c1", exchange 2 of 2.
    context: |-
      Scenario: topic bag.

      User: I lost my bag.
      Assistant: On which line?
      User: Line 3.
    response: Ask in the office tomorrow.
    reasoning: |-
      x answered NA: It is.
      y answered YES: It is not.
    draft: true
`)
})

/** Rule and message of everything that lint says of a spec. */
async function lint(cwd: string, text: string): Promise<string[]> {
  writeFileSync(join(cwd, 'finetune.config.yaml'), text)
  const { printed } = await runMain(cwd, ['lint', '-f', 'json'])
  const { findings } = JSON.parse(printed) as { findings: { rule: string; message: string }[] }
  return findings.map(({ rule, message }) => `${rule}: ${message}`)
}

test('in a spec the drafts are examples, in it or in a file, and no rule counts them', async () => {
  const hostile = hostileTexts.map((text) => ({ user: text, assistant: text }))
  const ids = Object.keys(spec.rubric.criteria)
  const { cwd, text } = await draft(
    ids.flatMap((id) => split('c1', id)),
    [transcript('c1', hostile)],
  )
  const drafts = parse(text!) as Drafts
  expect(Object.keys(drafts)).toEqual(ids)
  const before = await lint(cwd, stringify(spec))
  expect(before.length).toBeGreaterThan(0)
  const criteria = ids.map((id) => [
    id,
    { ...spec.rubric.criteria[id], calibration_examples: { file: `${id}.yaml` } },
  ])
  const referring = stringify({ ...spec, rubric: { ...spec.rubric, criteria: Object.fromEntries(criteria) } })
  const pasted = referring.replace(/ *file: (.*)\.yaml$/gm, (_, id: string) =>
    listText(text!, id).replace(/^/gm, ' '.repeat(6)),
  )
  const expected = [
    ...before.map((line) =>
      line.replace('no calibration examples', '$& beside 1 draft, which does not count'),
    ),
    ...ids.map(
      (id) =>
        `rubric/drafts-settled: Criterion ${id} has 1 draft among its examples, from which no judge learns; each must be settled.`,
    ),
  ].sort()
  expect((await lint(cwd, pasted)).sort()).toEqual(expected)
  for (const id of ids) writeFileSync(join(cwd, `${id}.yaml`), listText(text!, id))
  expect((await lint(cwd, referring)).sort()).toEqual(expected)
})

/** The lines of one list, as somebody cuts them out. */
function listText(text: string, id: string): string {
  const [, list = ''] = new RegExp(`^${id}:\\n((?: .*\\n|\\n)*)`, 'm').exec(text) ?? []
  return list
}

test('what a text may not hold is replaced, and what turns it around is seen', async () => {
  const user = 'a\u001b[2J\u202eb\ud800c\r\nd\re\ufeff\u200d'
  const { text } = await draft(split('c1\u001b[2J\u2028: x', 'step'), [
    transcript('c1\u001b[2J\u2028: x', [{ user, assistant: '' }]),
  ])
  expect(text).not.toMatch(/[\u001b\u202e\u2028\ufeff\r]/)
  const [example] = (parse(text!) as Drafts).step!
  expect([example!.context, example!.response]).toEqual([
    'User: a\ufffd[2J\u202eb\ufffdc\nd\ne\ufffd\u200d',
    '',
  ])
})

test('of more splits than a person settles the strongest are drafted, and the file says so', async () => {
  const ids = Array.from({ length: 9 }, (_, index) => `c${index}`)
  const { noted, text } = await draft(
    [
      ...ids.flatMap((id) => split(id, 'step')),
      ...ids.slice(0, 6).flatMap((id) => split(id, 'place', id === 'c5' ? 'YES' : 'NA')),
    ],
    ids.map((id) => transcript(id)),
  )
  expect(noted).toBe(
    'd.yaml: 10 examples drafted for 2 criteria, for a person to settle. 5 more splits were left out; a criterion gets at most 5 drafts.\n',
  )
  expect(text).toContain('\n# 5 of 9 splits, the strongest first.\nstep:\n')
  expect(text).toContain(
    '\n# 5 of 6 splits, the strongest first.\nplace:\n  - # Conversation "c5", exchange 2 of 2.\n',
  )
})

test('no order of lines and no line that stands twice changes a byte', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`)
  const judgements = ids.flatMap((id) => [
    ...split(id, 'step'),
    ...split(id, 'place', 'NA'),
    judgement(id, 'x', 'step', 'YES', { reasoning: `Another reason, ${id}.` }),
    judgement(id, 'z', 'place', 'YES'),
    judgement(id, 'z', 'place', 'NO'),
  ])
  const transcripts = ids.flatMap((id) => [
    transcript(id),
    transcript(id, bag, { scenario: { id: 's', topic: 'bag', style: 'terse' } }),
    transcript(id, bag, { scenario: { style: 'terse', topic: 'bag', id: 's' } }),
    transcript(id, [...bag, ...bag]),
  ])
  const first = await draft(judgements, transcripts)
  expect(first.text).toContain('Another reason')
  for (const seed of [1, 2, 3]) {
    const mixed = <Item>(items: readonly Item[]) =>
      shuffled(items.length, randomStream(seed)).map((index) => items[index]!)
    expect((await draft(mixed(judgements), mixed(transcripts))).text).toBe(first.text)
  }
})

test('an answer that is contradicted or missing is nobody’s reason', async () => {
  const { text } = await draft(
    [
      ...split('c1', 'step'),
      judgement('c1', 'z', 'step', 'YES'),
      judgement('c1', 'z', 'step', 'NO'),
      judgement('c1', 'w', 'step', 'ERROR', { reasoning: 'No.' }),
    ],
    [transcript('c1')],
  )
  expect((parse(text!) as Drafts).step![0]!.reasoning).toBe(
    'x answered YES: It is.\ny answered NO: It is not.',
  )
})

test('lines that cannot be used are told once and harm no draft', async () => {
  const { code, noted, text } = await draft(
    ['c1', null, { conversation: 'c1', criterion: 'step' }, ...split('c1', 'step')],
    [{ id: 'c1' }, 7, transcript('c1')],
  )
  expect(code).toBe(1)
  expect(noted).toContain('5 lines cannot be used as they are: malformed 5.\n')
  expect((parse(text!) as Drafts).step).toHaveLength(1)
})

test('without a split there is a sentence, and no file', async () => {
  const { code, noted, text } = await draft(split('c1', 'step', 'YES', 'YES'), [transcript('c1')])
  expect([code, text]).toEqual([0, undefined])
  expect(noted).toBe(
    'Judges split on no criterion, so that no example was drafted; d.yaml was not written.\n',
  )
})

test('without transcripts nothing can be quoted', async () => {
  const cwd = folderWith(split('c1', 'step'), [])
  const { code, printed, noted } = await runMain(cwd, [...words.slice(0, 3), ...words.slice(5)])
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toBe(
    'fdc: --draft-examples quotes conversations; name their file with `--transcripts <path>`.\n',
  )
})

test('nothing that stands there is overwritten, whoever wrote it', async () => {
  const first = await draft(split('c1', 'step'), [transcript('c1')])
  const again = await runMain(first.cwd, words)
  expect([again.code, again.printed]).toEqual([2, ''])
  expect(again.noted).toBe(`fdc: d.yaml exists, and --draft-examples overwrites nothing.
     Settle what it holds and remove it, or name another file.
`)
  expect(readFileSync(join(first.cwd, 'd.yaml'), 'utf8')).toBe(first.text)
})

test.skipIf(process.platform === 'win32')('a link that leads nowhere stands there too', async () => {
  const cwd = folderWith(split('c1', 'step'), [transcript('c1')])
  symlinkSync('elsewhere.yaml', join(cwd, 'd.yaml'))
  expect((await runMain(cwd, words)).code).toBe(2)
  expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false)
})

test('the name says that it is YAML, and folders that it needs are made', async () => {
  const cwd = folderWith(split('c1', 'step'), [transcript('c1')])
  const refused = await runMain(cwd, words.with(-1, 'd.txt'))
  expect([refused.code, refused.noted]).toEqual([
    2,
    'fdc: --draft-examples d.txt: the name must end in .yaml or .yml.\n',
  ])
  expect((await runMain(cwd, words.with(-1, 'drafts/new/d.YML'))).code).toBe(0)
  expect(existsSync(join(cwd, 'drafts/new/d.YML'))).toBe(true)
})

test('a place that cannot be written to is told in one line', async () => {
  const cwd = folderWith(split('c1', 'step'), [transcript('c1')])
  const { code, noted } = await runMain(cwd, words.with(-1, 'J.jsonl/d.yaml'))
  expect(code).toBe(2)
  expect(noted).toMatch(
    /^fdc: Cannot look at .*J.jsonl\/d.yaml: a part of its path is not a folder \(ENOTDIR\)\.\n$/,
  )
})

test.skipIf(process.platform === 'win32')(
  'what can be read only once is refused before it is read',
  async () => {
    const cwd = folderWith(split('c1', 'step'), [transcript('c1')])
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const { code, noted } = await runMain(cwd, words.with(2, 'pipe'))
    expect([code, noted]).toEqual([
      2,
      'fdc: pipe is no plain file; `--draft-examples` reads it twice, so it must be one.\n',
    ])
  },
)

test.for([
  ['J.jsonl', [], [transcript('c1')]],
  ['J.jsonl', split('c1', 'step', 'NO', 'YES'), [transcript('c1')]],
  ['T.jsonl', split('c1', 'step'), []],
  ['T.jsonl', split('c1', 'step'), [transcript('c1', bag.slice(1))]],
] as const)(
  '%s is another one when it is read again: a problem, and no draft',
  async ([name, judgements, transcripts]) => {
    const cwd = folderWith(split('c1', 'step'), [transcript('c1')])
    const host = hostIn(cwd, { code: 0, printed: '', noted: '' })
    const read = { judgements: 'J.jsonl', transcripts: 'T.jsonl' }
    const { set } = await readJudged(read, new Set(['step']), host)
    const now = folderWith(judgements, transcripts)
    const splits = new Map([['step', { strongest: ['c1'], more: 0 }]])
    const drafts = readDrafts(splits, set, read, { ...host, cwd: now })
    await expect(drafts).rejects.toThrow(new Problem(`${name} changed while it was being read; run again.`))
  },
)
