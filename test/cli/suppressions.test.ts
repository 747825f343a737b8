import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const spec = (comment: string) => `version: 1
domain: {title: T, summary: S.}
tokens: {ceiling: 8192}
prompts:
  # fdc-disable-next-line prompts/anti-patterns-listed -- ${comment}
  anti_patterns: [Rest assured]
  domain_rules: [Never promise money]
`

function folderWith(text: string): string {
  const folder = makeFolder()
  writeFileSync(join(folder, 'a.yaml'), text)
  return folder
}

const ended = 'a.yaml:5:80 error The suppression held until 2026-11-22 and today is'

test.for([
  [['--today', '2026-11-22'], {}, 0, 'a.yaml: no problems, 1 suppressed.\n'],
  [['--today', '2026-11-23'], {}, 1, `${ended} 2026-11-23;`],
  [['--today=2026-11-22'], { FDC_TODAY: '2027-01-01' }, 0, '1 suppressed'],
  [[], { FDC_TODAY: '2026-11-22' }, 0, '1 suppressed'],
  [[], { FDC_TODAY: '2027-01-01' }, 1, `${ended} 2027-01-01;`],
] as const)(
  'with %j and %j a suppression holds through its last day',
  async ([words, env, code, printed]) => {
    const folder = folderWith(spec('asked for on Monday (until=2026-11-22)'))
    const told = await runMain(folder, ['lint', 'a.yaml', ...words], { env })
    expect([told.code, told.noted]).toEqual([code, ''])
    expect(told.printed).toContain(printed)
  },
)

test('without a day from anybody, that of the clock counts', async () => {
  const day = (offset: number) => `${new Date().getFullYear() + offset}-06-15`
  const run = (until: string) =>
    runMain(folderWith(spec(`x (until=${until})`)), ['lint', 'a.yaml'], { env: { FDC_TODAY: '' } })
  expect((await run(day(2))).code).toBe(0)
  expect((await run(day(-2))).code).toBe(1)
})

test.for([
  [['--today', '2026-02-30'], {}, '--today is "2026-02-30"'],
  [['--today='], {}, '--today is ""'],
  [[], { FDC_TODAY: 'tomorrow' }, 'FDC_TODAY is "tomorrow"'],
] as const)('a day that does not exist is refused: %j, %j', async ([words, env, start]) => {
  const folder = folderWith(spec('x'))
  expect(await runMain(folder, ['lint', 'a.yaml', ...words], { env })).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${start}; it must be a day that exists, YYYY-MM-DD.\n`,
  })
})

test('JSON lists what is suppressed with its comment, and does not count it', async () => {
  const folder = folderWith(spec('asked for on Monday (until=2026-11-22)'))
  const { printed } = await runMain(folder, ['lint', 'a.yaml', '-f', 'json', '--today', '2026-11-22'])
  const { findings, suppressed, counts } = readJsonOutput(printed)
  expect([findings, counts]).toEqual([[], { error: 0, warning: 0, info: 0 }])
  expect(suppressed).toEqual([
    expect.objectContaining({
      rule: 'prompts/anti-patterns-listed',
      severity: 'warning',
      line: 6,
      column: 18,
      suppression: {
        reason: 'asked for on Monday',
        until: '2026-11-22',
        file: 'a.yaml',
        line: 5,
        column: 3,
        endLine: 5,
        endColumn: 97,
      },
    }),
  ])
})

test('the summary counts what is suppressed beside what is found', async () => {
  const { code, printed } = await runMain(folderWith(`${spec('x')}tets: 1\n`), ['lint', 'a.yaml'])
  expect(code).toBe(1)
  expect(printed).toContain('\n✖ 1 problem (1 error, 0 warnings, 0 infos), 1 suppressed\n')
})

test('hostile words in a comment are not passed on', async () => {
  const words = '\u200b::error::x ##[error]y ##vso[z]'
  const comments = [`fdc-disable-next-line ${words} -- x`, `fdc-disable${words}`, `fdc-disable-line ${words}`]
  const text = `${spec('x')}${comments.map((comment) => `# ${comment}\n`).join('')}`
  const { code, printed } = await runMain(folderWith(text), ['lint', 'a.yaml'])
  expect(code).toBe(1)
  expect(printed.match(/suppression\/[a-z-]+$/gm)).toHaveLength(3)
  expect(printed).not.toMatch(/\u200b|^\s*::|##\[|##vso\[/m)
})
