import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const run = (...words: string[]) => runMain(makeFolder(), ['rules', ...words])

test('every rule is one line of the table', async () => {
  const { code, printed, noted } = await run()
  expect([code, noted]).toEqual([0, ''])
  const rows = printed.trimEnd().split('\n')
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual(
    rules.map(({ id, phase, severity, fixes, summary }) => [
      id,
      phase === 'process' ? 'strict' : severity,
      fixes ? 'fix' : '-',
      summary,
    ]),
  )
  expect(new Set(rows.map((row) => row.search(/ (error|warning|info|strict) /))).size).toBe(1)
})

test('on a terminal no line is longer than it, and the words go on below each other', async () => {
  const { printed } = await runMain(makeFolder(), ['rules'], { isTerminal: true, columns: 100 })
  const lines = printed.trimEnd().split('\n')
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(100)
  expect(printed.replace(/\n +/g, ' ')).toBe((await run()).printed)
  const starts = new Set(lines.filter((line) => line.startsWith(' ')).map((line) => line.search(/\S/)))
  expect(starts.size).toBe(1)
})

test('rules of one group stand together', async () => {
  const groups = (await run()).printed.split('\n').map((row) => row.split('/')[0])
  const begins = groups.filter((group, index) => group !== groups[index - 1])
  expect(begins).toEqual([...new Set(begins)])
})

test('as JSON every rule has what a program needs to list it', async () => {
  const { code, printed } = await run('-f', 'json')
  expect(code).toBe(0)
  const { schemaVersion, rules: listed } = JSON.parse(printed)
  expect(schemaVersion).toBe(1)
  expect(listed).toEqual(
    rules.map(({ id, severity, origin, phase, unsuppressible, summary, gate, fixes, options }) =>
      JSON.parse(
        JSON.stringify({ id, severity, origin, phase, unsuppressible, summary, gate, fixes, options }),
      ),
    ),
  )
})

test('another format is refused', async () => {
  const message = '"stylish" is not a format of this command; formats are table and json.'
  expect(await run('-f', 'stylish')).toEqual({ code: 2, printed: '', noted: `fdc: ${message}\n` })
})

test('a rule is not looked up here', async () => {
  expect(await run('schema/type')).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: `fdc rules` lists all rules.\n     Ask for one with `fdc explain <rule>`.\n',
  })
})
