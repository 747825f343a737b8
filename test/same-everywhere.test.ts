import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNodes } from './support/nodes.ts'
import { planSpec } from './support/read-plan.ts'

const run = promisify(execFile)
const bundle = join(import.meta.dirname, '../dist/fdc.cjs')

/** Names whose order, case or width is another one in some language. */
const names: readonly (readonly [from: string, to: string])[] = [
  ['lost_item', 'ISIRGAN ışığı'],
  ['pick_up', 'İade'],
  ['complaint', '退款投诉'],
  ['skeptical', 'ılık'],
  ['furious', 'ILIK'],
  ['low', 'ä'],
  ['high', 'z'],
  ['extreme', '紧急'],
]
const namesSpec = names.reduce((text, [from, to]) => text.replaceAll(from, to), planSpec)

const scoreSpec = `version: 1
domain: {title: Iade, summary: 退款., language: tr}
rubric:
  categories:
    ışık: {weight: 0.7, criteria: [ırmak, Irmak]}
    İz: {weight: 0.3, criteria: [退款]}
  safety_gates: [iz]
  criteria:
    ırmak: {question: Does it?}
    Irmak: {question: Does it?, na_valid: true}
    退款: {question: Does it?, min_turns: 2}
    iz: {question: Is it free of promises?}
`

const jsonLines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n')

const root = mkdtempSync(join(tmpdir(), 'fdc-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function folderWith(name: string, spec: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'finetune.config.yaml'), spec)
  return folder
}

/** Conversations and answers whose names sort otherwise in German, Turkish and Chinese. */
function folderWithScores(): string {
  const folder = folderWith('score', scoreSpec)
  const ids = ['ı1', 'i1', 'I1', 'İ1', 'ä1', 'z1', '退1', '一1', 'a1', 'A1', 'ö1', 'o1']
  const criteria = ['ırmak', 'Irmak', '退款', 'iz']
  const exchanges = [
    { user: '我的包丢了，怎么办？', assistant: 'Işık nerede? İyi günler.' },
    { user: 'Teşekkürler!', assistant: '请明天来办公室。' },
  ]
  const judgements = ids.flatMap((conversation, index) =>
    ['ışık', 'Irmak', '甲'].flatMap((judge, judgeIndex) =>
      criteria.map((criterion, criterionIndex) => {
        const answer = (index + judgeIndex * criterionIndex) % 4 === 3 ? 'NO' : 'YES'
        return { conversation, judge, criterion, answer }
      }),
    ),
  )
  writeFileSync(join(folder, 'J.jsonl'), jsonLines(judgements))
  writeFileSync(
    join(folder, 'T.jsonl'),
    jsonLines(ids.map((id, index) => ({ id, exchanges, scenario: { topic: ids[(index * 5) % 3]! } }))),
  )
  return folder
}

const plan = ['sample', '-n', '20', '--seed', '1']
const plans = [
  plan,
  [...plan, '--coverage', '--messages', '-f', 'json'],
  [...plan, '--messages', '-f', 'jsonl'],
  [...plan, '--coverage', '-f', 'markdown'],
]
const commands: readonly { cwd: string; words: readonly string[] }[] = [
  ...[folderWith('plan', planSpec), folderWith('names', namesSpec)].flatMap((cwd) =>
    plans.map((words) => ({ cwd, words })),
  ),
  {
    cwd: folderWithScores(),
    words: ['score', '--judgements', 'J.jsonl', '--transcripts', 'T.jsonl', '-f', 'json'],
  },
]

const settings = [
  ['C', 'UTC'],
  ['de_DE.UTF-8', 'Europe/Berlin'],
  ['tr_TR.UTF-8', 'Pacific/Apia'],
  ['ja_JP.UTF-8', 'Asia/Tokyo'],
] as const

const environment = ([locale, zone]: (typeof settings)[number]) => ({
  ...process.env,
  LC_ALL: locale,
  LANG: locale,
  LANGUAGE: locale.split('.')[0],
  TZ: zone,
})

/** What every command prints on a Node, under a locale and in a time zone. */
async function printAll(node: string, setting: (typeof settings)[number]): Promise<string[]> {
  const printed: string[] = []
  for (const { cwd, words } of commands) {
    const { stdout } = await run(node, [bundle, ...words], { cwd, env: environment(setting) })
    printed.push(stdout)
  }
  return printed
}

/** The version of ICU is recorded where something depends on it, and is the only thing that may differ between Nodes. */
const withoutIcu = (texts: readonly string[]) => texts.map((text) => text.replace(/"icu": "[^"]*"/, ''))

const nodes = findNodes()
const pinned = nodes[0]!
const oldest = nodes.find(({ version }) => version.startsWith('v20.'))

let expected: string[]
beforeAll(async () => {
  expected = await printAll(pinned.path, settings[0])
}, 60_000)

test('plans and scores are printed in the names that were written', () => {
  const [table, , , , own, , , , score] = expected
  expect(table).toContain('20 scenarios; plan quota, seed 1, plan version 1.\n')
  for (const [, name] of names) expect(own).toContain(name)
  expect(Object.keys(JSON.parse(score!).conversations)).toEqual([
    'A1',
    'I1',
    'a1',
    'i1',
    'o1',
    'z1',
    'ä1',
    'ö1',
    'İ1',
    'ı1',
    '一1',
    '退1',
  ])
})

test.for(settings.slice(1))('%s in %s is what Node is told, and what it obeys', async (setting) => {
  const script =
    'const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions(); console.log(locale, timeZone)'
  const { stdout } = await run(pinned.path, ['-e', script], { env: environment(setting) })
  expect(stdout).toBe(`${setting[0].slice(0, 5).replace('_', '-')} ${setting[1]}\n`)
})

test.for(settings)('plans and scores are the same bytes under %s in %s', async (setting) => {
  expect(await printAll(pinned.path, setting)).toEqual(expected)
})

test.skipIf(oldest === undefined).for(settings)(
  `plans and scores are the same bytes under %s in %s on ${oldest?.version ?? 'Node 20, which is not on this machine'}`,
  async (setting) => {
    expect(withoutIcu(await printAll(oldest!.path, setting))).toEqual(withoutIcu(expected))
  },
)
