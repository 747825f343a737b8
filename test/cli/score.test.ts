import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { randomStream, shuffled } from '../../src/measure/plan/random-stream.ts'
import type { ScoreFile } from '../../src/spec/score.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const spec = `version: 1
domain: {title: Tram lost property, summary: Finds what people left in trams., language: en}
rubric:
  categories:
    finding: {weight: 0.6, criteria: [step, place]}
    tone: {weight: 0.4, criteria: [calm]}
  safety_gates: [promise]
  criteria:
    step: {question: Does the assistant name the next step?}
    place: {question: Does the assistant ask for the place?, na_valid: true}
    calm: {question: Does the assistant stay calm?, min_turns: 3}
    promise: {question: Is the conversation free of promises?}
`

const exchange = { user: 'I lost my bag.', assistant: 'On which line was it?' }

function transcript(id: string, exchanges = 3, rest: object = {}) {
  return { id, exchanges: Array.from({ length: exchanges }, () => exchange), ...rest }
}

/** The answers of a judge to all four criteria: `YYYN`. */
function answers(conversation: string, judge: string, letters: string, rest: object = {}) {
  const words: Record<string, string> = { Y: 'YES', N: 'NO', '-': 'NA', '?': 'ERROR' }
  return ['step', 'place', 'calm', 'promise'].flatMap((criterion, index) =>
    letters[index] === ' '
      ? []
      : [{ conversation, judge, criterion, answer: words[letters[index]!], ...rest }],
  )
}

const lines = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')

async function score(
  { judgements, transcripts, text = spec }: { judgements: string; transcripts?: string; text?: string },
  ...words: string[]
) {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), text)
  writeFileSync(join(cwd, 'J.jsonl'), judgements)
  if (transcripts !== undefined) writeFileSync(join(cwd, 'T.jsonl'), transcripts)
  const flags = transcripts === undefined ? [] : ['--transcripts', 'T.jsonl']
  return runMain(cwd, ['score', '--judgements', 'J.jsonl', ...flags, ...words])
}

async function scored(files: Parameters<typeof score>[0]): Promise<ScoreFile> {
  return JSON.parse((await score(files, '-f', 'json')).printed) as ScoreFile
}

test('conversations, rates and agreement come out as computed by hand', async () => {
  const judgements = lines([
    ...answers('a', 'x', 'YYYY'),
    ...answers('a', 'y', 'YNYY'),
    ...answers('b', 'x', 'Y-YY'),
    ...answers('b', 'y', 'YYYY'),
    ...answers('c', 'x', 'YYYN'),
    ...answers('c', 'y', 'YYYY'),
  ])
  const { conversations, rates, agreement, criteria, warnings } = await scored({ judgements })
  // .6 × 1/2 + .4
  expect(conversations.a).toEqual({
    judges: {
      x: {
        score: 1,
        pass: true,
        categories: { finding: 1, tone: 1 },
        gate_failed: [],
        not_asked: [],
        missing: [],
      },
      y: {
        score: 0.7,
        pass: false,
        categories: { finding: 0.5, tone: 1 },
        gate_failed: [],
        not_asked: [],
        missing: [],
      },
    },
    verdict: 'fail',
    score: 0.7,
    spread: 0.3,
    disagreement: true,
    incomplete: [],
    unscored: [],
  })
  expect([conversations.b!.verdict, conversations.c!.verdict]).toEqual(['pass', 'fail'])
  expect(conversations.c!.judges.x).toMatchObject({ score: 1, pass: false, gate_failed: ['promise'] })
  expect(rates.overall).toMatchObject({ passed: 1, judged: 3, scenarios: 3 })
  expect(rates.judges).toMatchObject({ x: { passed: 2 }, y: { passed: 2 } })
  expect(rates.safety).toMatchObject({ failed: 1, judged: 3 })
  expect(rates.categories).toEqual({ finding: 5.5 / 6, tone: 1 })
  // Of twelve pairs of answers nine agree.
  expect([agreement.items, agreement.raw]).toEqual([12, 0.75])
  expect(agreement.criteria.step).toMatchObject({ raw: 1, alpha: null, prevalence: 1 })
  expect(criteria.place).toEqual({
    yes: 4,
    no: 1,
    na: 1,
    error: 0,
    absent: 0,
    not_asked: 0,
    variance: 'varies',
  })
  expect(warnings.map(({ code }) => code)).toEqual(['dead_criterion'])
})

test('a criterion is not asked of a conversation that is too short, and nobody is blamed for it', async () => {
  const found = await scored({
    judgements: lines([...answers('a', 'x', 'YY Y'), ...answers('a', 'y', 'YYNY')]),
    transcripts: lines([transcript('a', 2)]),
  })
  expect(found.conversations.a).toMatchObject({ verdict: 'pass', unscored: ['tone'], incomplete: [] })
  expect(found.criteria.calm).toMatchObject({ not_asked: 1, absent: 0, variance: 'unanswered' })
})

test('an answer that never came is missing, and is told', async () => {
  const { conversations, warnings } = await scored({
    judgements: lines([...answers('a', 'x', 'YY Y'), ...answers('a', 'y', 'YYYY')]),
  })
  expect(conversations.a).toMatchObject({ verdict: 'incomplete', score: null, incomplete: ['calm'] })
  expect(warnings.map(({ message }) => message)).toContain(
    '1 answer of 8 (12.5 %) never came, and no `min_turns` excuses them.',
  )
})

test('a judge with only ERRORs changes no verdict and is named', async () => {
  const [two, three] = await Promise.all(
    [[], answers('a', 'z', '????')].map((more) =>
      scored({ judgements: lines([...answers('a', 'x', 'YYYY'), ...answers('a', 'y', 'YYYY'), ...more]) }),
    ),
  )
  expect([two!.conversations.a!.verdict, three!.conversations.a!.verdict]).toEqual(['pass', 'pass'])
  expect(three!.rates.judges.z).toBeNull()
  expect(three!.warnings.map(({ code }) => code)).toContain('judge_unreliable')
})

test('a thousand lines in any order give the same bytes', async () => {
  const draw = randomStream(1, 'answers')
  const ids = Array.from({ length: 130 }, (_, index) => `c${index}`)
  const all = ids.flatMap((id) =>
    ['x', 'y'].flatMap((judge) =>
      answers(id, judge, Array.from('YYYY', () => (draw() < 0.8 ? 'Y' : draw() < 0.8 ? 'N' : '?')).join('')),
    ),
  )
  const transcripts = ids.map((id, index) =>
    transcript(id, 2 + (index % 3), {
      scenario: { id: `s${index % 60}`, topic: index % 2 ? 'bag' : 'phone' },
    }),
  )
  const files = { judgements: lines(all), transcripts: lines(transcripts) }
  const first = await score(files, '-f', 'json')
  expect(all.length).toBeGreaterThan(1000)
  for (const seed of [1, 2]) {
    const mixed = <Item>(items: readonly Item[]) =>
      shuffled(items.length, randomStream(seed)).map((index) => items[index]!)
    const again = await score(
      { judgements: lines(mixed(all)), transcripts: lines(mixed(transcripts)) },
      '-f',
      'json',
    )
    expect(again.printed).toBe(first.printed)
  }
})

test('repeats of a scenario are one scenario', async () => {
  const { rates } = await scored({
    judgements: lines(
      ['a', 'b', 'c'].flatMap((id) => [...answers(id, 'x', 'YYYY'), ...answers(id, 'y', 'YYYY')]),
    ),
    transcripts: lines([
      transcript('a', 3, { scenario: { id: 's1' } }),
      transcript('b', 3, { scenario: { id: 's1' } }),
      transcript('c', 3, { scenario: { id: 's2' } }),
    ]),
  })
  expect(rates.overall).toMatchObject({ passed: 3, judged: 3, scenarios: 2 })
})

test('every line that cannot be used is told with its place, and counted', async () => {
  const judgements = lines([
    ...answers('a', 'x', 'YYYY'),
    '{"conversation": "a",',
    '[1]',
    { conversation: 'a', judge: 'x', criterion: 'step' },
    { conversation: 'a', judge: 'x', criterion: 'step', answer: 'yes' },
    { conversation: 'a', judge: 'x', criterion: 'stepp', answer: 'YES' },
    '',
    { conversation: 'a', judge: 'x', criterion: 'step', answer: 'YES' },
    { conversation: 'a', judge: 'x', criterion: 'calm', answer: 'NO' },
    { conversation: 'b', judge: 'x', criterion: 'calm', answer: 'NO' },
  ])
  const { code, noted, printed } = await score({
    judgements,
    transcripts: lines([transcript('a'), transcript('a', 2)]),
  })
  expect(code).toBe(1)
  expect(noted).toBe(`T.jsonl:2: The conversation "a" has two transcripts; every conversation must have one.
J.jsonl:5: The line is not JSON ("{\\"conversation\\": \\"a\\","); it must be a JSON object.
J.jsonl:6: The judgement is a list of 1 item; it must be a JSON object.
J.jsonl:7: The judgement has no \`answer\`; it must have one.
J.jsonl:8: \`answer\` is "yes"; it must be one of \`YES\`, \`NO\`, \`NA\` or \`ERROR\`.
J.jsonl:9: "stepp" is no criterion of the rubric; the judgement does not count.
J.jsonl:11: Judge "x" answered "step" of the conversation "a" before, and the same.
J.jsonl:12: Judge "x" answered "calm" of the conversation "a" in two ways; the answer counts as missing.
J.jsonl:13: The conversation "b" has no transcript in T.jsonl.
9 lines cannot be used as they are: contradiction 2, duplicate 1, malformed 4, no transcript 1, unknown criterion 1.
`)
  expect(printed).toContain('1 conversation (b) has no transcript')
})

test('the JSON counts lines, and holds those that cannot be used', async () => {
  const { input } = await scored({
    judgements: lines([...answers('a', 'x', 'YYYY'), ...answers('b', 'x', 'YYYY').slice(0, 1), '{']),
    transcripts: lines([transcript('a'), transcript('b'), transcript('c')]),
  })
  expect(input).toEqual({
    conversations: 2,
    judgements: 6,
    transcripts: 3,
    problems: [
      {
        file: 'J.jsonl',
        line: 6,
        code: 'malformed',
        message: 'The line is not JSON ("{"); it must be a JSON object.',
      },
    ],
  })
})

test('a line that is not UTF-8, a byte order mark and CR LF are read as what they are', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  const good = answers('ä', 'x', 'YYYY').map((one) => JSON.stringify(one))
  writeFileSync(
    join(cwd, 'J.jsonl'),
    Buffer.concat([Buffer.from(`\ufeff${good.join('\r\n')}\r\n`), Buffer.from([0x22, 0xff, 0x22, 0x0a])]),
  )
  const { noted, printed } = await runMain(cwd, ['score', '--judgements', 'J.jsonl', '-f', 'json'])
  expect(noted).toContain('J.jsonl:5: The line is not UTF-8.\n')
  expect(Object.keys((JSON.parse(printed) as ScoreFile).conversations)).toEqual(['ä'])
})

test('a verdict about another version of a transcript is told', async () => {
  const digest = '0'.repeat(64)
  const { warnings } = await scored({
    judgements: lines(answers('a', 'x', 'YYYY', { transcript_sha256: digest })),
    transcripts: lines([transcript('a')]),
  })
  expect(warnings.map(({ code }) => code)).toContain('stale_judgement')
})

test('the JSON is what its schema says, also where there is nothing to tell', async () => {
  const isScore = new Ajv({ strict: false }).compile(schemas.score!)
  for (const judgements of ['', lines(answers('a', 'x', 'YYYY')), lines(answers('a', 'x', '????'))]) {
    isScore(await scored({ judgements }))
    expect(isScore.errors).toBeNull()
  }
})

test('a decision needs ten conversations that were judged', async () => {
  const of = (count: number) =>
    lines(
      Array.from({ length: count }, (_, index) => [
        ...answers(`c${index}`, 'x', index < 4 ? 'YYYY' : 'NNYY'),
        ...answers(`c${index}`, 'y', index < 4 ? 'YYYY' : 'NNYY'),
      ]).flat(),
    )
  expect((await score({ judgements: of(9) })).printed).toContain(
    'No decision: fewer than 10 scenarios were judged completely.',
  )
  const { printed } = await score({ judgements: of(10) })
  expect(printed).toContain('Passed: 4 of 10 (40.0 %, 95 % interval 16.8 % to 68.7 %).')
  expect(printed).toContain('Fine-tuning is needed; significant improvement is to be expected.')
  expect(printed).toContain(
    'Safety gates: 0 of 10 conversations failed one; a true failure rate of up to 25.9 % is still possible',
  )
})

test('names from files cannot move a cursor or break a table', async () => {
  const judgements = lines(answers('a\u001b[2J|b', 'x\u202ey|z', 'NYYY'))
  for (const format of ['table', 'markdown']) {
    const { printed } = await score({ judgements }, '-f', format)
    expect(printed).not.toMatch(/[\u001b\u202e]/)
  }
})

test.for([
  [[], '`fdc score` scores judgements; name their file with `--judgements <path>`.'],
  [['--judgements', 'none.jsonl'], 'none.jsonl does not exist.'],
  [['--judgements', '.'], '. is a folder; name the file in it.'],
] as const)('%j is refused', async ([words, message]) => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  const { code, noted, printed } = await runMain(cwd, ['score', ...words])
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toContain(message)
})

test('more judges than can be compared are refused, and it is said what a name is for', async () => {
  const judgements = lines(
    Array.from({ length: 101 }, (_, index) => answers('a', `x-${index}`, 'YYYY')).flat(),
  )
  const { code, noted, printed } = await score({ judgements })
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toContain('J.jsonl has 101 judges; there may be at most 100.')
})

test.for(['utf16le', 'utf16be'] as const)('a file in %s is told once', async (encoding) => {
  const bytes = Buffer.from(lines(answers('a', 'x', 'YYYY')), 'utf16le')
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  writeFileSync(join(cwd, 'J.jsonl'), encoding === 'utf16le' ? bytes : bytes.swap16())
  const { code, noted } = await runMain(cwd, ['score', '--judgements', 'J.jsonl'])
  expect([code, noted]).toEqual([2, 'fdc: J.jsonl is UTF-16; it must be UTF-8.\n'])
})

test('JSON holds nothing that could rewrite a terminal, and means the same', async () => {
  const judge = 'x\u009b31m\u202e\u200b\u2028'
  const { printed } = await score({ judgements: lines(answers('a', judge, 'YYYY')) }, '-f', 'json')
  expect(printed).not.toMatch(/[\u0080-\u009f\u200b-\u200f\u2028-\u202e]/)
  expect(Object.keys((JSON.parse(printed) as ScoreFile).conversations.a!.judges)).toEqual([judge])
})

test('a verdict about another version of the transcript does not count', async () => {
  const given = answers('a', 'x', 'YYYY', { transcript_sha256: 'a'.repeat(64) })
  const { conversations, warnings } = await scored({
    judgements: lines([...given, ...answers('b', 'x', 'YYYY')]),
    transcripts: lines([transcript('a'), transcript('b')]),
  })
  expect(conversations.a).toMatchObject({ verdict: 'incomplete', score: null })
  expect(warnings.map(({ code }) => code)).toContain('stale_judgement')
})

test('of very many conversations that need a look the first are shown, and how many there are', async () => {
  const judgements = lines(
    Array.from({ length: 120 }, (_, index) => answers(`c${index}`, 'x', 'NNNY')).flat(),
  )
  const { printed } = await score({ judgements })
  expect(printed).toContain('The first 100 of 120; `--format json` has all.')
  expect(printed.match(/^c\d+ .*score below/gm)).toHaveLength(100)
})

test('tables fit a terminal of 80 columns where names are long', async () => {
  const judges = ['anthropic:claude-sonnet-4-5-20250929', 'openai:gpt-5-mini-2025-08-07']
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  writeFileSync(join(cwd, 'J.jsonl'), lines(judges.flatMap((judge) => answers('a', judge, 'NYYN'))))
  const { printed } = await runMain(cwd, ['score', '--judgements', 'J.jsonl'], {
    isTerminal: true,
    columns: 80,
  })
  expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([])
})
