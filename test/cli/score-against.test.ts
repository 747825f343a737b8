import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import type { ScoreFile } from '../../src/spec/score.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const spec = `version: 1
domain: {title: Tram lost property, summary: Finds what people left in trams., language: en}
rubric:
  categories: {finding: {weight: 1, criteria: [step]}}
  safety_gates: [promise]
  criteria:
    step: {question: Does the assistant name the next step?}
    promise: {question: Is the conversation free of promises?}
`

/** Judgements and transcripts of a conversation per letter: passed, failed, failed by a gate, or without an answer. */
function files(letters: string, { judges = ['x', 'y'], repeats = 1 } = {}) {
  const all = [...letters].flatMap((letter, index) =>
    Array.from({ length: repeats }, (_, repeat) => ({ letter, index, id: `c${index}-${repeat}` })),
  )
  const judgements = all.flatMap(({ letter, id }) =>
    judges.flatMap((judge) => [
      {
        conversation: id,
        judge,
        criterion: 'step',
        answer: letter === 'N' ? 'NO' : letter === '?' ? 'ERROR' : 'YES',
      },
      { conversation: id, judge, criterion: 'promise', answer: letter === 'G' ? 'NO' : 'YES' },
    ]),
  )
  const transcripts = all.map(({ letter, index, id }) => ({
    id,
    exchanges: Array.from({ length: 3 }, () => ({
      user: 'My bag?',
      assistant: `${letters}${index} ${letter}`,
    })),
    scenario: { id: `s${index}`, topic: `t${index}` },
  }))
  return { judgements: lines(judgements), transcripts: lines(transcripts) }
}

const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

interface Files {
  judgements: string
  transcripts?: string
}

async function compare(first: Files, second: Files, ...words: string[]) {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  const flags = [
    ['judgements', 'J1.jsonl', first.judgements],
    ['transcripts', 'T1.jsonl', first.transcripts],
    ['against', 'J2.jsonl', second.judgements],
    ['against-transcripts', 'T2.jsonl', second.transcripts],
  ].flatMap(([flag, file, text]) => {
    if (text === undefined) return []
    writeFileSync(join(cwd, file!), text)
    return [`--${flag}`, file!]
  })
  return runMain(cwd, ['score', ...flags, ...words])
}

async function against(first: Files, second: Files) {
  const { printed } = await compare(first, second, '-f', 'json')
  return (JSON.parse(printed) as ScoreFile).against!
}

// Both passed 6, only the first 10, only the second 2, and neither 2 of 20 scenarios.
const tuned = files('YYYYYYYYYYYYYYYYNNNN')
const base = files('YYYYYYNNNNNNNNNNYYNG')

test('runs over the same scenarios are compared, and it is said what may be claimed', async () => {
  const { code, printed, noted } = await compare(tuned, base)
  expect([code, noted]).toEqual([0, ''])
  expect(printed.slice(printed.indexOf('Against'), printed.indexOf('\nJudges\n'))).toBe(`Against J2.jsonl
It may be claimed that the first set passes more often than the second.
The first set is the one above. 20 scenarios pair; 0 of the first set and 0 of the second stand alone.
Scenarios that pair: 16 of 20 (80.0 %) passed in the first set, 8 of 20 (40.0 %) in the second, a difference of +40.0 points (95 % interval +8.1 to +62.7). McNemar’s exact test: p = 0.039. The first set is better in 10 scenarios, worse in 2 and the same in 8.
The claim rests on the scenarios that pair, which are at least half of each set.
20 pairs can show a difference only where at least 6 change, all the same way (30.0 % of them). Of 12 that change, as here, it takes at least 10. A true difference of just that size is still missed up to every second time.
This holds for one comparison that was planned beforehand; of twenty comparisons of equals, one shows a difference by chance.
Conversations that failed a safety gate: 0 of 20 (a true rate of up to 13.9 % is possible) in the first set, 1 of 20 (a true rate of up to 21.6 % is possible) in the second. These are counted, not tested.
By criterion, YES among YES and NO. Exploratory: of many criteria some differ by chance, and none of this may be claimed.
criterion  first set  second set  points
step          80.0 %      45.0 %   +35.0
promise      100.0 %      95.0 %    +5.0
`)
  expect(printed.indexOf('Against')).toBeLessThan(printed.indexOf('\nJudges\n'))
})

test('the other way round the first set is worse, and its failed gates are pointed out', async () => {
  const { printed } = await compare(base, tuned)
  expect(printed).toContain('It may be claimed that the first set passes less often than the second.')
  expect(printed).toContain('a difference of -40.0 points (95 % interval -62.7 to -8.1)')
  expect(printed).toContain('The first set failed more of them: look at these before anything is claimed.')
})

test('without transcripts nothing pairs, and Fisher’s exact test decides', async () => {
  const { printed } = await compare(tuned, { judgements: base.judgements })
  expect(printed).toContain(
    'The first set is the one above. 0 scenarios pair; 20 of the first set and 20 of the second stand alone.',
  )
  expect(printed).toContain(
    'a difference of +40.0 points (95 % interval +9.6 to +61.7). Fisher’s exact test: p = 0.023.',
  )
  expect(printed).toContain('The claim rests on all scenarios, since none pair.\n')
  expect(printed).toContain(
    'Of 20, it takes 16 or more, or 1 or fewer that pass to show a difference beside 8 of 20.',
  )
  expect(printed).toContain('Transcripts of the second set (`--against-transcripts`) were not given')
})

test('where only some pair both comparisons are shown, with the one that counts', async () => {
  const more = files('YYYYYYNNNNNNNNNNYYNGNNNN')
  const { printed } = await compare(tuned, more)
  expect(printed).toContain('20 scenarios pair; 0 of the first set and 4 of the second stand alone.')
  expect(printed).toContain(
    'Scenarios that pair: 16 of 20 (80.0 %) passed in the first set, 8 of 20 (40.0 %)',
  )
  expect(printed).toContain(
    'All scenarios, as if none paired: 16 of 20 (80.0 %) passed in the first set, 8 of 24 (33.3 %)',
  )
  expect(printed).toContain(
    'The claim rests on the scenarios that pair, which are at least half of each set.',
  )
  const few = await compare(tuned, files('YNNNNNN'))
  expect(few.printed).toContain(
    'The claim rests on all scenarios, since those that pair are less than half of a set.',
  )
  const five = await compare(files('YYYYY'), files('NNNNN'))
  expect(five.printed).toContain(
    'The claim rests on all scenarios, since fewer than 6 pair, which could show nothing.',
  )
})

test('what is not shown is not said to be absent', async () => {
  const { printed } = await compare(files('YYYYYYYYYN'), files('YYYYYYNNNN'))
  expect(printed).toContain(
    'No difference is shown, which is not to say that there is none: from -7.0 to +59.3 points everything is compatible with these numbers.\n',
  )
  const torn = await compare(files('YYYYYYN'), { judgements: files('YYNNNNN').judgements })
  expect(torn.printed).toContain('The interval leaves out 0, but the exact test does not agree.')
  const small = await compare(files('YYN'), { judgements: files('YNN').judgements })
  expect(small.printed).toContain('3 conversations beside 1 of 3 can show no difference, whatever comes out.')
})

test('repeats make no more of a comparison than their scenarios', async () => {
  const [one, other] = [
    files('YYYYYYYYYYYYYYYYNNNN', { repeats: 3 }),
    files('YYYYYYNNNNNNNNNNYYNG', { repeats: 3 }),
  ]
  const { printed } = await compare(one, other)
  expect(printed).toContain('48 of 60 (80.0 %) passed in the first set, 24 of 60 (40.0 %) in the second')
  expect(printed).toContain(
    '(95 % interval +8.1 to +62.7). Exact test by flipping signs of scenarios: p = 0.039.',
  )
  expect(printed).toContain('at least 6 change, all the same way. A true')
})

test('a set that was judged in part gives no claim, and its own warnings are told', async () => {
  const { printed } = await compare(tuned, files('YYYYYYNNNNNNNNNNY???'))
  expect(printed).toContain(
    'Nothing may be claimed: less than 90 % of the second set was judged completely.\n',
  )
  expect(printed).toContain(
    'Second set: 3 conversations (c17-0, c18-0 and c19-0) are incomplete and left out',
  )
  const none = await compare(tuned, { judgements: '' })
  expect(none.printed).toContain(
    'Nothing may be claimed: one of the sets has no conversation that was judged completely.\n',
  )
  expect(none.printed).toContain(
    '0 of 20 (a true rate of up to 13.9 % is possible) in the first set, none judged in the second.',
  )
})

test('what both sets are warned of is told once', async () => {
  const [one, other] = ['YYYYYYY', 'YYYNNNN'].map((letters) => files(letters, { judges: ['x'] })) as [
    Files,
    Files,
  ]
  const { printed } = await compare(one, other)
  expect(printed.match(/Only x judged/g)).toHaveLength(1)
})

test('lines of both sets that cannot be used are told with their own file, and counted together', async () => {
  const { code, noted, printed } = await compare(
    { ...tuned, judgements: `${tuned.judgements}\n[1]` },
    { judgements: `${base.judgements}\n{"conversation":`, transcripts: `${base.transcripts}\n[]` },
    '-f',
    'json',
  )
  expect(code).toBe(1)
  expect(noted).toBe(`J1.jsonl:81: The judgement is a list of 1 item; it must be a JSON object.
T2.jsonl:21: The transcript is an empty list; it must be a JSON object.
J2.jsonl:81: The line is not JSON ("{\\"conversation\\":"); it must be a JSON object.
3 lines cannot be used as they are: malformed 3.
`)
  const { input, against } = JSON.parse(printed) as ScoreFile
  expect(input.problems.map(({ file }) => file)).toEqual(['J1.jsonl'])
  expect(against!.second.input.problems.map(({ file }) => file)).toEqual(['T2.jsonl', 'J2.jsonl'])
  expect(against!.warnings.map(({ code }) => code)).toEqual(['unusable_lines'])
})

test('lines of the second set alone fail the command too', async () => {
  const { code } = await compare(tuned, { ...base, judgements: `${base.judgements}\n[1]` })
  expect(code).toBe(1)
})

test('a file that is given twice is told', async () => {
  const { warnings, claim } = await against(tuned, tuned)
  expect(claim).toBe('not_shown')
  expect(warnings.map(({ code }) => code)).toEqual(['same_judgements', 'same_conversations'])
})

test('the JSON is what its schema says, with a comparison and without', async () => {
  const isScore = new Ajv({ strict: false }).compile(schemas.score!)
  for (const second of [base, { judgements: '' }, files('?'), files('YYYYYYNN', { repeats: 2 })]) {
    isScore(JSON.parse((await compare(tuned, second, '-f', 'json')).printed))
    expect(isScore.errors).toBeNull()
  }
})

test('the order of lines changes no byte', async () => {
  const turned = ({ judgements, transcripts }: Files): Files => ({
    judgements: judgements.split('\n').toReversed().join('\n'),
    ...(transcripts && { transcripts: transcripts.split('\n').toReversed().join('\n') }),
  })
  for (const format of ['json', 'table', 'markdown']) {
    const found = await compare(turned(tuned), turned(base), '-f', format)
    expect(found.printed).toBe((await compare(tuned, base, '-f', format)).printed)
  }
})

test('names from files cannot move a cursor or break a table', async () => {
  const hostile = (text: string) =>
    text.replaceAll('"y"', '"y\\u001b[2J|\\u202e"').replaceAll('"s1"', '"\\u0007s|"')
  const [one, other] = [tuned, base].map(({ judgements, transcripts }) => ({
    judgements: hostile(judgements),
    transcripts: hostile(transcripts).replaceAll('"topic":"t1"', '"top\\u0007ic":"1"'),
  })) as [Files, Files]
  for (const format of ['table', 'markdown']) {
    const { printed } = await compare(one, other, '-f', format)
    expect(printed).toContain('20 scenarios pair')
    expect(printed).not.toMatch(/[\u001b\u202e\u0007]/)
  }
})

test('transcripts of a second set without its judgements are refused', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  writeFileSync(join(cwd, 'J.jsonl'), '')
  const words = ['score', '--judgements', 'J.jsonl', '--against-transcripts', 'T.jsonl']
  const { code, noted, printed } = await runMain(cwd, words)
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toContain(
    '`--against-transcripts` belongs to the judgements of another run; name their file with `--against <path>`.',
  )
})

test('a second file that is not there is named', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'finetune.config.yaml'), spec)
  writeFileSync(join(cwd, 'J.jsonl'), '')
  const { code, noted } = await runMain(cwd, ['score', '--judgements', 'J.jsonl', '--against', 'none.jsonl'])
  expect(code).toBe(2)
  expect(noted).toContain('none.jsonl does not exist.')
})
