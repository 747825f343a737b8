import { join } from 'node:path'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { folderWith } from '../support/files.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const good = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'
const bad = `${good}tets: 1\n`
const warned = `${good}# \u202e\n`

/** What `lint` prints about one spec. */
async function lintText(text: string, host = {}): Promise<string> {
  return (await runMain(folderWith({ 'a.yaml': text }), ['lint', 'a.yaml'], host)).printed
}

/** The findings about one spec, each as its place, rule and message. */
async function find(text: string): Promise<string[]> {
  const { printed } = await runMain(folderWith({ 'a.yaml': text }), ['lint', '-f', 'json', 'a.yaml'])
  return readJsonOutput(printed).findings.map(
    ({ line, column, endLine, endColumn, rule }) => `${line}:${column}-${endLine}:${endColumn} ${rule}`,
  )
}

test('without a name the nearest spec upwards is checked', async () => {
  const folder = folderWith({
    'finetune.config.yaml': bad,
    'design/finetune.config.yml': good,
    'design/deep/down/note': '',
  })
  expect(await runMain(join(folder, 'design/deep/down'), ['lint'])).toEqual({
    code: 0,
    printed: '../../finetune.config.yml: no problems.\n',
    noted: '',
  })
  expect((await runMain(folder, ['lint'])).printed).toContain('finetune.config.yaml:5:1 error')
})

test('a folder by the name of a spec is none', async () => {
  const folder = folderWith({ 'finetune.config.yml': good, 'finetune.config.yaml/x': '' })
  expect((await runMain(folder, ['lint'])).printed).toBe('finetune.config.yml: no problems.\n')
})

test('where there is no spec, that is said, in JSON too', async () => {
  const message = 'There is no finetune.config.yaml in this folder or above it.'
  const noted = `fdc: ${message}\n     Name a spec, or start one with \`fdc init\`.\n`
  const folder = makeFolder()
  expect(await runMain(folder, ['lint'])).toEqual({ code: 2, printed: '', noted })
  const { code, printed, ...rest } = await runMain(folder, ['lint', '-f', 'json'])
  expect([code, rest.noted, readJsonOutput(printed).problems]).toEqual([2, noted, [message]])
})

test('several specs are checked in the order of the command line, each once', async () => {
  const folder = folderWith({ 'a/s.yaml': good, 'b/s.yaml': bad, 'c.yaml': good, 'x.txt': '' })
  const files = async (...specs: string[]) =>
    readJsonOutput((await runMain(folder, ['lint', '-f', 'json', ...specs])).printed).files
  expect(await files('c.yaml', 'b/s.yaml', 'c.yaml')).toEqual(['c.yaml', 'b/s.yaml'])
  expect(await files('**/*.yaml')).toEqual(['a/s.yaml', 'b/s.yaml', 'c.yaml'])
  expect(await files('b/*.yaml', '{a,b}/s.yaml')).toEqual(['b/s.yaml', 'a/s.yaml'])
  expect(await runMain(folder, ['lint', 'a/*', 'c.yaml'])).toMatchObject({
    code: 0,
    printed: '2 specs: no problems.\n',
  })
})

test('a file may have brackets in its name', async () => {
  const folder = folderWith({ 'a[1].yaml': good, 'a1.yaml': bad })
  expect((await runMain(folder, ['lint', 'a[1].yaml'])).printed).toBe('a[1].yaml: no problems.\n')
})

test('what cannot be read does not keep the rest from being checked, and fails the run', async () => {
  const folder = folderWith({ 'a.yaml': good, 'b.yaml': bad, 'design/finetune.config.yaml': good })
  const words = ['lint', 'a.yaml', 'gone.yaml', 'b.yaml', '*.nope', '', 'design']
  const { code, printed, noted } = await runMain(folder, words)
  expect(code).toBe(2)
  expect(printed).toContain('b.yaml:5:1 error `tets` is not a known key')
  expect(noted).toBe(
    [
      'fdc: gone.yaml does not exist.',
      'fdc: No file matches "*.nope".',
      'fdc: A spec is named by an empty text.',
      'fdc: design is a folder; name the file in it.',
      '     Its spec would be design/finetune.config.yaml.',
      '',
    ].join('\n'),
  )
  const json = await runMain(folder, [...words, '-f', 'json'])
  const { files, findings, problems } = readJsonOutput(json.printed)
  expect([json.code, files, findings.length]).toEqual([2, ['a.yaml', 'b.yaml'], 1])
  expect(problems).toEqual(noted.match(/(?<=^fdc: ).*/gm))
})

test.for([
  ['nothing', good, 0],
  ['a warning', warned, 0],
  ['an error', bad, 1],
  ['a syntax error', 'a: [', 1],
  ['emptiness', '', 1],
] as const)(
  '%s ends with its exit code in either format, and JSON fits its schema',
  async ([, text, expected]) => {
    const folder = folderWith({ 'a.yaml': text })
    for (const format of ['stylish', 'json']) {
      const { code, noted, printed } = await runMain(folder, ['lint', 'a.yaml', '-f', format])
      expect([code, noted]).toEqual([expected, ''])
      if (format === 'stylish') continue
      const { files, counts, findings, problems } = readJsonOutput(printed)
      expect([files, problems]).toEqual([['a.yaml'], []])
      expect(counts.error > 0).toBe(expected === 1)
      expect(counts.error + counts.warning + counts.info).toBe(findings.length)
      expect(text === warned ? counts.warning : findings.length).toBeGreaterThan(text === good ? -1 : 0)
    }
  },
)

test('a spec comes from standard input, under the name that it is given', async () => {
  const folder = folderWith({ 'design/system.md': 'Be kind.\u0007\n' })
  const readStdin = async () => Buffer.from(`${bad}prompts:\n  system: {text: {file: system.md}}\n`)
  const run = (...words: string[]) => runMain(folder, ['lint', '--stdin', ...words], { readStdin })
  const { code, printed } = await run('--stdin-filename', 'design/s.yaml')
  expect(code).toBe(1)
  expect(printed).toContain('\ndesign/s.yaml:5:1 error `tets`')
  expect(printed).toContain('\ndesign/system.md:1:9 error The control character U+0007')
  expect((await run()).printed).toContain(
    'finetune.config.yaml:7:25 error The file "system.md" does not exist.',
  )
})

test('standard input that is no text is one line, and a problem in JSON', async () => {
  const readStdin = async () => Buffer.from([0xff, 0xfe, 0x61, 0])
  const noted = 'fdc: Standard input is UTF-16; save it as UTF-8.\n'
  const folder = makeFolder()
  expect(await runMain(folder, ['lint', '--stdin'], { readStdin })).toEqual({ code: 2, printed: '', noted })
  const json = await runMain(folder, ['lint', '--stdin', '-f', 'json'], { readStdin })
  expect(readJsonOutput(json.printed).problems).toEqual(['Standard input is UTF-16; save it as UTF-8.'])
})

test('CR LF and a byte order mark change no place of any finding', async () => {
  const text = `${bad}taxonomy:\n  topics: {a: 1, b: -1}\nprompts:\n  system: |\n    One.\n\n    \u202eTwo.\nmodel: x\n`
  const found = await find(text)
  expect(found.length).toBeGreaterThan(4)
  expect(await find(text.replaceAll('\n', '\r\n'))).toEqual(found)
  expect(await find(`\ufeff${text}`)).toEqual(found)
  const frames = await lintText(text)
  expect(await lintText(text.replaceAll('\n', '\r\n'))).toBe(frames)
})

test('carets stand below wide characters and tabs as they are displayed', async () => {
  const printed = await lintText(
    `version: 1\ndomain: {title: 日本語👍, summary: "\té\u0301", "é\u0301\t": 1}\n`,
  )
  expect(printed).toContain(
    [
      '  1 | version: 1',
      `> 2 | domain: {title: 日本語👍, summary: "    é\u0301", "é\u0301    ": 1}`,
      '    |                                             ^^^^^^^',
      '',
    ].join('\n'),
  )
  const [row = '', carets = ''] = printed.split('\n').slice(4, 6)
  expect(carets.indexOf('^')).toBe(stringWidth(row.slice(0, row.lastIndexOf('"é'))))
})

test('a value of wide characters is underlined in its whole width', async () => {
  expect(await lintText('version: 日本\ndomain: {title: T, summary: S.}\n')).toBe(
    [
      'a.yaml',
      '',
      'a.yaml:1:10 error `version` is "日本"; it must be 1. schema/value',
      '> 1 | version: 日本',
      '    |          ^^^^',
      '  2 | domain: {title: T, summary: S.}',
      '',
      'No rule ran; mend the shape first.',
      '✖ 1 problem (1 error, 0 warnings, 0 infos)',
      '',
    ].join('\n'),
  )
})

test.for([
  ['setting: chat', '', 'What depends on domain.setting did not run; mend the shape first.'],
  [
    'setting: chat, audiance: All',
    'tokens: {ceiling: many}\n',
    'The rules of tokens and what depends on domain.setting and domain.audiance did not run; mend the shape first.',
  ],
  ['setting: chat, summary: 3', '', 'No rule ran; mend the shape first.'],
] as const)('after a domain with `%s` is said what did not run', async ([domain, rest, line]) => {
  const title = domain.includes('summary') ? 'title: T' : 'title: T, summary: S.'
  expect(await lintText(`version: 1\ndomain: {${title}, ${domain}}\n${rest}`)).toContain(`\n${line}\n`)
})

test.for([
  ['narrow', 'x', 'y'],
  ['wide', '語', '語'],
  ['escaped', '\u200b', '\u200b'],
  ['tabs', '\t', '\t'],
])('a long line of %s characters is cut, and its carets stay below their text', async ([, before, after]) => {
  const text = `version: 1\ndomain: {title: "${before!.repeat(300)}", summary: S., x: 1, why: "${after!.repeat(300)}"}\n`
  const frames = [...(await lintText(text)).matchAll(/^> 2 \| (.*)\n {4}\| (.*)$/gm)]
  const rows = frames.filter(([, row]) => row!.includes(' x: 1'))
  expect(rows.length).toBeGreaterThan(0)
  const [[, row = '', carets = ''] = []] = rows
  expect(stringWidth(row)).toBeLessThanOrEqual(96)
  expect([row.at(0), row.at(-1)]).toEqual(['…', '…'])
  expect(carets.trim()).toBe('^')
  expect(carets.length - 1).toBe(stringWidth(row.slice(0, row.indexOf(' x: 1') + 1)))
})

test('a long value is underlined as far as it is shown', async () => {
  const printed = await lintText(
    `version: ${'1'.repeat(5)}${'語'.repeat(200)}\ndomain: {title: T, summary: S.}\n`,
  )
  const [, row = '', carets = ''] = /^> 1 \| (.*)\n {4}\| (.*)$/m.exec(printed)!
  expect(row.startsWith('version: 11111語')).toBe(true)
  expect(row.endsWith('語…')).toBe(true)
  expect(carets).toMatch(/^ {9}\^+$/)
  expect(Math.abs(carets.length - stringWidth(row))).toBeLessThanOrEqual(1)
})

test('what is wrong in a file that the spec refers to is shown there', async () => {
  const folder = folderWith({
    'design/s.yaml': `${good}rubric:\n  criteria:\n    CQ1: {question: Is it?, calibration_examples: {file: examples.yaml}}\n`,
    'design/examples.yaml': '- [PASS, User asks, Answers, Because]\n- [PAS, User asks, Answers, Because]\n',
  })
  const { code, printed } = await runMain(folder, ['lint', 'design/s.yaml'])
  expect(code).toBe(1)
  expect(printed).toContain(['design/examples.yaml', '', 'design/examples.yaml:2:4 error '].join('\n'))
  expect(printed).toMatch(/\n> 2 \| - \[PAS, User asks, Answers, Because\]\n {4}\| {4}\^\^\^\n/)
})

const hostile = [
  ['an escape of the terminal', '\u001b[2J\u001b]0;x\u0007', /\u001b|\u0007/],
  ['text that runs backwards', '\u202eabc\u2066', /[\u202e\u2066]/],
  ['what nobody sees', 'a\u200bb\u2060c', /[\u200b\u2060]/],
  ['a command to GitHub', '::error::x', /^\s*::/m],
  ['an older command to GitHub', '##[error]x', /##\[/],
  ['a command to Azure', '##vso[task.setvariable variable=a]x', /##vso\[/],
  ['a forged line', 'x\n::error::y', /^\s*::error/m],
] as const

test.for(hostile)('%s in a spec is not passed on', async ([, words, pattern]) => {
  const quoted = JSON.stringify(words)
  const texts = [
    `${good}${quoted}: 1\nmodel: ${quoted}\n`,
    `${good}# ${words.replace('\n', ' ')}\nmodel: 1\n`,
    `${good}prompts:\n  system: |\n    ${words.replace('\n', '\n    ')}\n  x: 1\nmodel: {choice: m, ${quoted}: {}}\n`,
    `${good}rubric:\n  criteria:\n    ${quoted}: {question: 1}\n`,
    `${good}model: {choice: {file: ${quoted}}}\nprompts: {system: {file: ${quoted}}}\n`,
    `${good}a${words}: [\n`,
  ]
  for (const text of texts) {
    const { code, printed, noted } = await runMain(folderWith({ 'a.yaml': text }), ['lint', 'a.yaml'])
    expect([code, noted]).toEqual([1, ''])
    expect(printed).not.toMatch(pattern)
    expect(printed).toMatch(/\n✖ \d+ problems? \(/)
  }
})

test.for(hostile.filter(([, name]) => !name.includes('/')))(
  '%s in the name of a file is not passed on',
  async ([, name, pattern]) => {
    const folder = folderWith({ [name]: bad, [`${name}.yaml`]: good })
    const { printed, noted } = await runMain(folder, ['lint', '--', name, `${name}.gone`])
    const clean = await runMain(folder, ['lint', '--', `${name}.yaml`])
    for (const text of [printed, noted, clean.printed]) {
      expect(text).not.toMatch(pattern)
      expect(text.length).toBeGreaterThan(10)
    }
    expect(clean.printed.split('\n')).toHaveLength(2)
  },
)

test('on a terminal, lines are broken to its width and coloured', async () => {
  const printed = await lintText(`${good}rubrik: 1\n`, { isTerminal: true, columns: 60 })
  expect(printed).toContain('\u001b[31merror\u001b[39m')
  expect(printed).toContain('\n  \u001b[36mhint:\u001b[39m Did you mean')
  const shown = printed.replace(/\u001b\[\d+m/g, '')
  for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60)
  expect(shown.replace(/\n {2}(?=[`a-z])/g, ' ')).toContain(
    `is not a known key at the top of a spec; known are`,
  )
})

test.for([
  [{ isTerminal: true, env: { NO_COLOR: '1' } }, [], false],
  [{ isTerminal: true, env: { TERM: 'dumb' } }, [], false],
  [{ isTerminal: true, env: { NO_COLOR: '' } }, [], true],
  [{ env: { FORCE_COLOR: '1' } }, [], true],
  [{ isTerminal: true, env: { FORCE_COLOR: '0' } }, [], false],
  [{ env: { NO_COLOR: '1' } }, ['--color'], true],
  [{ isTerminal: true }, ['--no-color'], false],
  [{}, [], false],
] as const)('with %j and %j colours are %j', async ([host, words, expected]) => {
  const { printed } = await runMain(folderWith({ 'a.yaml': bad }), ['lint', 'a.yaml', ...words], host)
  expect(printed.includes('\u001b[')).toBe(expected)
})

test('a value that cannot be read is one thing that is wrong', async () => {
  const text = `${good}model: *nowhere\ntaxonomy:\n  topics:\n    a: .nan\n    b: 1e999\n`
  expect(await find(text)).toEqual([
    '5:8-5:16 syntax/alias',
    '8:8-8:12 syntax/number',
    '9:8-9:13 syntax/number',
  ])
})

test('thousands of mistakes on one line are shown in time', { timeout: 20_000 }, async () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join(', ')
  const started = performance.now()
  const printed = await lintText(`{version: 1, domain: {title: T, summary: S.}, ${keys}}\n`)
  expect(printed).toContain('✖ 10000 problems')
  expect(performance.now() - started).toBeLessThan(10_000)
})
