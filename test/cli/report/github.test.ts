import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobSummary } from '../../../src/cli/report/job-summary.ts'
import { checkFormat } from '../../support/check-format.ts'
import { makeFolder } from '../../support/folders.ts'
import { runMain } from '../../support/run-main.ts'
import { sampleReport } from '../../support/sample-report.ts'

const good = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'
const unknown = (count: number) => Array.from({ length: count }, (_, index) => `x${index}: 1\n`).join('')
const topics = (count: number) =>
  `taxonomy:\n  topics:\n${Array.from({ length: count }, (_, index) => `    t${index}: ${1 / count}\n`).join('')}`

/** What `lint -f github` prints about a spec, and what it adds to the job summary. */
async function annotate(text: string, env: Record<string, string> = {}, cwd = makeFolder(), path = 'a.yaml') {
  const folder = cwd
  writeFileSync(join(folder, path), text)
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, 'before\n')
  const words = ['lint', path, '-f', 'github']
  const run = await runMain(folder, words, { env: { GITHUB_STEP_SUMMARY: summary, ...env } })
  return { ...run, lines: run.printed.split('\n').slice(0, -1), summary: readFileSync(summary, 'utf8') }
}

test('ten errors and ten warnings are annotations, errors first; the rest is counted and stays in the log', async () => {
  const { lines, summary } = await annotate(`${good}${topics(16)}${unknown(14)}`)
  const kinds = lines.map((line) => /^::(\w+) /.exec(line)?.[1] ?? 'line')
  expect(kinds.slice(0, 20)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
  expect(kinds.at(-1)).toBe('notice')
  const rest = kinds.filter((kind) => kind === 'line').length
  expect(rest).toBeGreaterThan(9)
  expect(lines.at(-1)).toMatch(
    new RegExp(`^::notice title=fdc lint::${rest} more problems of \\d+ problems \\(`),
  )
  expect(summary).toMatch(/^before\n### fdc lint: \d+ problems/)
  // Infos are notices of their own; the last one counts the rest.
  const notices = kinds.filter((kind) => kind === 'notice').length - 1
  expect(checkFormat.markdown(summary)).toBe(rest + notices + 20)
})

test('a property cannot be ended by a name, nor the data by a message', async () => {
  const { lines } = await annotate(`${good}"x\\n::error::%0A": 1\n`, {}, makeFolder(), 'a,b:c%0A=d.yaml')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(
    /^::error file=a%2Cb%3Ac%250A=d\.yaml,line=5,endLine=5,col=1,endColumn=18,title=schema\/unknown-key::a,b:c%250A=d\.yaml:5:1: /,
  )
  expect(lines[0]).toContain('%250A')
})

test('columns are left out where a finding goes over several lines, since GitHub refuses them there', async () => {
  const { lines } = await annotate(`${good}model:\n  choice: |\n    a\n    b\n  because:\n    - 1\n    - 2\n`)
  expect(lines.some((line) => /,line=\d+,endLine=\d+,title=/.test(line))).toBe(true)
  for (const line of lines) {
    const [, from, to] = /,line=(\d+),endLine=(\d+),/.exec(line)!
    expect(line.includes(',col=')).toBe(from === to)
  }
})

test('files are named from the root of the repository', async () => {
  const root = makeFolder()
  const folder = join(root, 'deep/down')
  mkdirSync(folder, { recursive: true })
  const { lines } = await annotate(`${good}tets: 1\n`, { GITHUB_WORKSPACE: root }, folder)
  expect(lines[0]).toMatch(/^::error file=deep\/down\/a\.yaml,line=5,.*::deep\/down\/a\.yaml:5:1: /)
  const sarif = await runMain(folder, ['lint', 'a.yaml', '-f', 'sarif'], { env: { CI_PROJECT_DIR: root } })
  expect(JSON.parse(sarif.printed).runs[0].artifacts[0].location.uri).toBe('deep/down/a.yaml')
})

test('a clean spec has no annotation, and says so in the job summary', async () => {
  const { code, printed, summary } = await annotate(good)
  expect([code, printed, summary]).toEqual([0, '', 'before\n### fdc lint: no problems in 1 spec\n\n'])
})

test('a job summary that cannot be written changes no exit code', async () => {
  const { code, lines, noted } = await annotate(good, { GITHUB_STEP_SUMMARY: '/proc/nowhere/summary' })
  expect([code, lines]).toEqual([0, []])
  expect(noted).toMatch(/^fdc: Cannot add to the job summary /)
})

test('the summary of a step stays below what GitHub takes, with the rest counted', async () => {
  const folder = makeFolder()
  const { summary } = await annotate(`${good}${topics(9000)}`, {}, folder)
  expect(statSync(join(folder, 'summary.md')).size).toBeLessThanOrEqual(1024 * 1024)
  const shown = [...summary.matchAll(/^\| \d+:\d+ \|.*\|$/gm)].length
  const [, total = ''] = /fdc lint: (\d+) problems/.exec(summary)!
  expect(summary).toMatch(
    new RegExp(`\\n${Number(total) - shown} more problems did not fit here: see the log of the step\\.\\n$`),
  )
})

test.for([0, 100, 300, 500, 700, 900, 1200, 2000])('a summary in %i bytes is whole', (room) => {
  const many = { ...sampleReport, diagnostics: [...sampleReport.diagnostics, ...sampleReport.diagnostics] }
  const text = jobSummary(many, room)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room)
  if (text === '') return
  const shown = checkFormat.markdown(text)
  const left = many.diagnostics.length + 1 - shown
  expect(text.includes('did not fit here')).toBe(left > 0)
  if (left > 0) expect(text).toContain(`${left} more problem`)
})
