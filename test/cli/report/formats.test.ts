import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Format, formatNames } from '../../../src/cli/report/formats.ts'
import { checkFormat } from '../../support/check-format.ts'
import { makeFolder } from '../../support/folders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { runMain } from '../../support/run-main.ts'
import { readJsonOutput } from '../../support/valid-json.ts'
import { countXml, hasXmllint } from '../../support/xmllint.ts'

const head = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'

/** The reports of one run in all formats. Files that have no text are named on the command line and do not exist. */
async function lintInAll(files: Record<string, string | undefined>): Promise<Record<Format, string>> {
  const folder = makeFolder()
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const words = formatNames.flatMap((name) => ['-f', name, '-o', `out/${name}`])
  await runMain(folder, ['lint', ...words, '--', ...Object.keys(files)])
  const texts = formatNames.map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')])
  return Object.fromEntries(texts) as Record<Format, string>
}

// What no spec may hold leaves its section out of what rules see.
const refused = /[\0-\x08\x0b-\x1f\ufffe]|^__proto__$/

const many = Array.from({ length: 10_000 }, (_, index) => `    topic_${index}: 0.0001\n`)
const unknown = Array.from({ length: 200 }, (_, index) => `x${index}: 1\n`)

const specs: [name: string, files: Record<string, string | undefined>, least: number][] = [
  ['no finding', { 'a.yaml': head }, 0],
  ['no finding in several specs', { 'a.yaml': head, 'b/a.yaml': head }, 0],
  ['one finding', { 'a.yaml': `${head}tets: 1\n` }, 1],
  [
    'findings in several specs',
    { 'a.yaml': `${head}tets: 1\n`, 'b.yaml': head, 'c.yaml': 'version: 2\n' },
    3,
  ],
  ['an error of syntax', { 'a.yaml': `${head}rubric: [\n` }, 1],
  ['an empty spec', { 'a.yaml': '' }, 1],
  ['a spec that cannot be read', { 'gone.yaml': undefined, 'a.yaml': `${head}tets: 1\n` }, 1],
  ['nothing but a spec that cannot be read', { 'gone.yaml': undefined }, 0],
  [
    'a Chinese spec with CR LF',
    {
      '设计.yaml':
        'version: 1\r\ndomain:\r\n  title: 物流客服\r\n  summary: 帮助。\r\n  未知: 1\r\ntaxonomy:\r\n  topics: {包裹: 0.5, 👍退款: 0.4}\r\n',
    },
    1,
  ],
  [
    'names of files that mean something',
    { 'a b#c%d&e\'f"g[1].yaml': `${head}tets: 1\n`, 'x\\y.yaml': 'a: [\n' },
    2,
  ],
  [
    'hostile keys',
    { 'a.yaml': `${head}${hostileTexts.map((text) => `${JSON.stringify(text)}: 1\n`).join('')}` },
    20,
  ],
  [
    'hostile values',
    {
      'a.yaml': `${head}taxonomy:\n  topics:\n${hostileTexts
        .filter((text) => !refused.test(text))
        .map((text) => `    ${JSON.stringify(text)}: 0.2\n`)
        .join('')}`,
    },
    20,
  ],
  [
    '10,000 findings',
    { 'a.yaml': `${head}taxonomy:\n  topics:\n${many.join('')}${unknown.join('')}` },
    10_000,
  ],
]

describe.for(specs)('with %s', ([, files, least]) => {
  test('every format is valid by its own schema and holds every finding', { timeout: 120_000 }, async () => {
    const reports = await lintInAll(files)
    const { length } = readJsonOutput(reports.json).findings
    expect(length).toBeGreaterThanOrEqual(least)
    if (least === 0) expect(length).toBe(0)
    for (const name of formatNames) expect([name, checkFormat[name](reports[name])]).toEqual([name, length])
  })
})

test('no format passes on what rewrites a terminal, hides text or commands a CI job', async () => {
  const keys = hostileTexts.map((text) => `${JSON.stringify(text)}: 1\n`).join('')
  const reports = await lintInAll({ 'a.yaml': head + keys, 'b\u001b[2J\u202e##[x].yaml': 'a: [\n' })
  for (const name of formatNames) {
    // These hold paths as they are, for programs to find the files by; JSON escapes what JSON must.
    if (name === 'json' || name === 'gitlab') continue
    expect(reports[name], name).not.toMatch(
      /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]|##\[|##vso\[/,
    )
    for (const line of reports[name].split('\n'))
      if (!/^::(?:error|warning|notice) /.test(line)) expect(line, name).not.toMatch(/^\s*::/)
  }
})

test('a spec that cannot be read is told in every format for programs', async () => {
  const reports = await lintInAll({ 'gone.yaml': undefined, 'a.yaml': head })
  for (const name of [
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'markdown',
    'html',
  ] as const)
    expect(reports[name], name).toContain('gone.yaml does not exist.')
  const [run] = JSON.parse(reports.sarif).runs
  expect(run.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.yaml does not exist.' } }],
    },
  ])
})

test.skipIf(!hasXmllint)('xmllint counts what the XML formats hold', async () => {
  const reports = await lintInAll({ 'a.yaml': `${head}tets: 1\n`, 'b.yaml': head, 'gone.yaml': undefined })
  expect(countXml(reports.junit, '/testsuites/testsuite')).toBe(3)
  expect(countXml(reports.junit, '//testsuite[@name="a.yaml"]/testcase/failure')).toBe(1)
  expect(countXml(reports.junit, '//testsuite[@name="b.yaml"][@tests="1"][@failures="0"]/testcase')).toBe(1)
  expect(countXml(reports.checkstyle, '/checkstyle/file')).toBe(3)
  expect(countXml(reports.checkstyle, '//file[@name="a.yaml"]/error[@line="5"][@column="1"]')).toBe(1)
})
