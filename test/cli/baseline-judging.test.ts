import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import type { BaselineRecord, Judgement, Transcript } from '../../src/spec/record.ts'
import type { ScoreFile } from '../../src/spec/score.ts'
import { openaiShape } from '../support/api-shapes.ts'
import { type Behaviour, type FaultServer, json, startFaultServer, text } from '../support/fault-server.ts'
import { goodAnswer, honestLines, type Line, parcelFolder, replyLine } from '../support/parcel-baseline.ts'
import { runMain } from '../support/run-main.ts'

const baseline = (folder: string, ...words: string[]) => runMain(folder, ['baseline', '--yes', ...words])

const yes: Line = {
  role: 'judge',
  answer: replyLine('YES', [{ exchange: 1, role: 'assistant', quote: goodAnswer }]),
}
function runFiles(folder: string) {
  const runs = join(folder, '.fdc/runs')
  const run = join('.fdc/runs', readdirSync(runs).at(-1)!)
  const read = <Item>(name: string) =>
    readFileSync(join(folder, run, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Item)
  return {
    run,
    judgements: read<Judgement>('judgements.jsonl'),
    transcripts: read<Transcript>('transcripts.jsonl'),
  }
}

const recordOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'results/baseline.json'), 'utf8')) as BaselineRecord

async function report(folder: string): Promise<string> {
  expect(await runMain(folder, ['build'])).toMatchObject({ code: 0 })
  return readFileSync(join(folder, 'base-model-eval-results.md'), 'utf8')
}

function expectValid(schema: string, value: unknown): void {
  const validate = new Ajv().compile((schemas as Record<string, object>)[schema]!)
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
}

// One judge fails a criterion of some conversations, and leaves a gate of others unanswered.
const mixed = [
  ...honestLines(
    { role: 'judge', match: ['Fine.', 'acknowledge the inconvenience'], answer: replyLine('NO') },
    {
      role: 'judge',
      match: ['really', 'Where is', 'free of refund promises'],
      finish: 'refusal',
      answer: 'No.',
    },
  ),
  yes,
]

test('the files of a run are scored by `fdc score` to the numbers of the run', async () => {
  const folder = parcelFolder(mixed, [...honestLines(), yes])
  const own = await baseline(folder, '--format', 'json')
  expect(own.code).toBe(0)
  const { run } = runFiles(folder)
  const files = ['--judgements', `${run}/judgements.jsonl`, '--transcripts', `${run}/transcripts.jsonl`]
  const scored = await runMain(folder, ['score', ...files, '--format', 'json'])
  expect(scored.noted).toBe('')
  const [first, second] = [own, scored].map(({ printed }) => JSON.parse(printed) as ScoreFile)
  expectValid('score', first)
  const { run: report, warnings, ...numbers } = first!
  const { warnings: known, ...others } = second!
  expect(numbers).toEqual(others)
  expect(warnings).toEqual(expect.arrayContaining(known))
  expect(report).toMatchObject({ judging: 'single', provisional: false, ended: { planned_end: 10 } })
  // The run had something to disagree about.
  const verdicts = Object.values(numbers.conversations).map(({ verdict }) => verdict)
  expect(new Set(verdicts).size).toBeGreaterThan(1)
})

test('every judgement and transcript is valid by the published schemas, and the judgements say what they rest on', async () => {
  const folder = parcelFolder([...honestLines(), yes])
  await baseline(folder)
  const { judgements, transcripts } = runFiles(folder)
  expect([judgements.length, transcripts.length]).toEqual([30, 10])
  for (const one of judgements) expectValid('judgement', one)
  for (const one of transcripts) expectValid('transcript', one)
  expect(judgements[0]).toMatchObject({
    reasoning: 'It is YES.',
    evidence: [{ exchange: 1, role: 'assistant', quote: goodAnswer }],
    model: 'models.jsonl',
    criterion_sha256: recordOf(folder).dependencies['criterion:CQ1'],
  })
})

test('a judge that says YES to everything is recorded as unreliable, and nothing follows', async () => {
  const folder = parcelFolder([yes])
  const { code, printed, noted } = await baseline(folder)
  expect(code).toBe(1)
  expect(printed).toContain('No decision: a judge passes conversations that no honest judge passes')
  expect(noted).toContain(
    'fdc: scripted:models.jsonl passes conversations that were made to be failed; nothing may be concluded.',
  )
  expect(recordOf(folder)).toMatchObject({ unreliable_judges: ['scripted:models.jsonl'] })
  expect(await report(folder)).toMatch(
    /\*\*No decision: .*a judge passes conversations that no honest judge passes/,
  )
})

test('an honest judge beside a gullible one is heard, and still nothing follows', async () => {
  const folder = parcelFolder([yes], [...honestLines(), yes])
  const { code, printed } = await baseline(folder, '--format', 'json')
  expect(code).toBe(1)
  const { run, rates } = JSON.parse(printed) as ScoreFile
  expect(run!.unreliable_judges).toEqual(['scripted:models.jsonl'])
  expect(Object.keys(rates.judges)).toEqual(['scripted:judge.jsonl'])
  expect(
    run!.controls.filter(({ failed_test }) => failed_test).every(({ judge }) => judge.includes('models')),
  ).toBe(true)
})

const answers = (count: number, answer: string) => ({
  answers: Array.from({ length: count }, (_, index) => ({
    criterion: `C${index + 1}`,
    ...replyLine(answer),
  })),
})
/** The lines of a judge, for one who is asked about several criteria at once. */
const batched = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) =>
    [3, 2, 1].map((count) => ({
      ...line,
      match: [line.match ?? [], `# Criterion C${count}`].flat() as string[],
      answer: answers(count, (line.answer as { answer: string }).answer),
    })),
  )

test('--quick asks for all criteria at once after three exchanges, and is provisional wherever it shows', async () => {
  const folder = parcelFolder(batched([...honestLines(), yes]))
  const { code, printed, noted } = await baseline(folder, '--quick')
  expect({ code, noted }).toMatchObject({ code: 0, noted: expect.stringContaining('Recorded') })
  expect(printed.split('\n')[1]).toBe('Provisional: nothing should be decided by this run.')
  const { judgements, transcripts } = runFiles(folder)
  expect(new Set(transcripts.map(({ exchanges }) => exchanges.length))).toEqual(new Set([3]))
  expect(new Set(judgements.map(({ judging }) => judging))).toEqual(new Set(['batched']))
  expect(recordOf(folder)).toMatchObject({
    provisional: true,
    judging: 'batched',
    rates: { overall: { judged: 10 } },
  })
  const artifact = await report(folder)
  expect(artifact).toContain('Provisional: the run took shortcuts')
  expect(artifact).toContain('all criteria of a conversation in one call')
  const found = await baseline(folder, '--quick', '--format', 'json')
  expect((JSON.parse(found.printed) as ScoreFile).run).toMatchObject({
    provisional: true,
    judging: 'batched',
  })
})

test('what was run with shortcuts is not recorded over what was run without', async () => {
  const folder = parcelFolder([...batched([...honestLines(), yes]), ...honestLines(), yes])
  await baseline(folder)
  const before = recordOf(folder)
  expect(before).toMatchObject({ provisional: false, judging: 'single' })
  const { noted } = await baseline(folder, '--quick')
  expect(noted).toContain(
    'results/baseline.json holds a run without shortcuts; this one was not recorded over it.',
  )
  expect(recordOf(folder)).toEqual(before)
})

test('--judging batched alone is recorded, warned of and no shortcut', async () => {
  const folder = parcelFolder(batched([...honestLines(), yes]))
  const { printed } = await baseline(folder, '--judging', 'batched')
  expect(printed).toContain('Judges answered all criteria of a conversation in one call')
  expect(printed).not.toContain('Provisional')
  expect(recordOf(folder)).toMatchObject({ provisional: false, judging: 'batched' })
})

test('conversations from elsewhere are judged without a simulator', async () => {
  const folder = parcelFolder([...honestLines(), yes])
  const exchanges = Array.from({ length: 3 }, () => ({ user: 'Where is it?', assistant: goodAnswer }))
  writeFileSync(join(folder, 'T.jsonl'), `${JSON.stringify({ id: 'empty answers', exchanges })}\n`)
  const { code, printed } = await baseline(folder, '--transcripts', 'T.jsonl', '--format', 'json')
  const { run, rates } = JSON.parse(printed) as ScoreFile
  expect([code, run!.adherence, run!.ended, rates.overall!.passed]).toEqual([0, null, {}, 1])
  expect(recordOf(folder)).not.toHaveProperty('simulator')
  expect(runFiles(folder).judgements[0]).not.toHaveProperty('system_prompt_sha256')
})

test('how well the simulated users kept to what they were told stands in the report', async () => {
  const folder = parcelFolder([...honestLines(), yes])
  const { printed } = await baseline(folder)
  const part = printed.slice(printed.indexOf('Simulated users'), printed.indexOf('Tests of the judges'))
  expect(part).toMatch(
    /40 messages: \d+ were written anew because of their length, and \d+ are out of range or cut all the same\./,
  )
  expect(part).toMatch(/Cooperation: ignore [\d.]+ % of 30, by design 30\.0 %; pivot/)
  expect(part).toContain('Ended: 10 as planned.')
  expect(part).toMatch(/^terse +3–20 /m)
})

const estimateOf = (printed: string): Record<string, number> => {
  const { estimate } = JSON.parse(printed) as { estimate: { role: string; calls: { low: number } }[] }
  return Object.fromEntries(estimate.map((one) => [one.role, one.calls.low]))
}

test('what is estimated is what is asked when nothing fails', async () => {
  const folder = parcelFolder([...honestLines(), yes])
  const dry = await baseline(folder, '--dry-run', '--format', 'json')
  // 10 conversations × 3 criteria, 2 × 3 labelled failures, and 4 tests of 2 criteria that ask for something.
  expect(estimateOf(dry.printed)).toEqual({ simulator: 40, base: 40, judge: 44 })
  const { noted } = await baseline(folder)
  expect(noted).toMatch(/^tests of the judges 14\/14 /m)
  expect(noted).toMatch(/^judgements 30\/30 /m)
  const quick = await baseline(folder, '--quick', '--dry-run', '--format', 'json')
  expect(estimateOf(quick.printed).judge).toBe(20)
})

test('a run in which everything fails is not at its end', async () => {
  const folder = parcelFolder([{ role: 'base', error: 'bad_request' }, ...honestLines(), yes])
  const { code, printed, noted } = await baseline(folder)
  expect(code).toBe(3)
  expect(noted).toContain(
    'The run stopped: No conversation could be held. scripted:models.jsonl fails as its script says.',
  )
  expect(printed).toContain('No decision: the run has not ended')
  expect(recordOf(folder)).toMatchObject({ complete: false, rates: { overall: null } })
})

test('a way of judging that there is not is refused before anybody is asked', async () => {
  const folder = parcelFolder([yes])
  const { code, noted } = await baseline(folder, '--judging', 'fast')
  expect([code, noted]).toEqual([
    2,
    'fdc: --judging is "fast"; it must be single (one criterion in a call) or batched (all of them).\n',
  ])
  expect(existsSync(join(folder, '.fdc'))).toBe(false)
})

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())

const replyText = JSON.stringify(replyLine('YES'))
const { reply, error, words: ends } = openaiShape

test.for<[string, Behaviour]>([
  ['prose that says YES', json(reply({ text: `The answer is YES. ${replyText}` }))],
  ['an answer that is cut', json(reply({ text: replyText.slice(0, 40), finish: ends.truncated }))],
  ['blanks', json(reply({ text: ' \n' }))],
  ['a refusal', json(reply({ text: replyText, finish: 'content_filter' }))],
  ['a rejected request', json(error('error', 'No.'), 400)],
  ['a prompt that is too long', json(error('error', 'prompt is too long: 9 tokens > 8 maximum'), 400)],
  ['a page that is not found', text('<html>', 404)],
])('a server that gives a judge %s passes nothing and fails nothing', async ([, answer]) => {
  server.answer = answer
  const folder = parcelFolder([yes], undefined, 1)
  const { printed, code } = await baseline(
    folder,
    '--judge',
    'openai-compatible:test',
    '--endpoint',
    `openai-compatible=${server.url}/v1`,
    '--format',
    'json',
  )
  const { conversations, criteria } = JSON.parse(printed) as ScoreFile
  expect([code, conversations.s001!.verdict]).toEqual([3, 'incomplete'])
  expect(
    Object.values(criteria).map(({ yes: passed, no: failed, error: errors }) => [passed, failed, errors]),
  ).toEqual(Array(3).fill([0, 0, 1]))
})

test('what the judges of a run split on is drafted from its files', async () => {
  const split = {
    role: 'judge',
    match: 'acknowledge the inconvenience',
    answer: replyLine('NO', [{ exchange: 2, role: 'assistant', quote: goodAnswer }]),
  }
  const folder = parcelFolder([...honestLines(), yes], [...honestLines(split), yes])
  expect(await baseline(folder)).toMatchObject({ code: 0 })
  const { run } = runFiles(folder)
  const files = ['--judgements', `${run}/judgements.jsonl`, '--transcripts', `${run}/transcripts.jsonl`]
  const { code, noted } = await runMain(folder, ['score', ...files, '--draft-examples', 'drafts.yaml'])
  expect({ code, noted }).toMatchObject({ code: 0 })
  const drafts = readFileSync(join(folder, 'drafts.yaml'), 'utf8')
  expect(drafts).toContain('CQ2')
  expect(drafts).toContain('It is NO.')
  expect(drafts).toContain('It is YES.')
})
