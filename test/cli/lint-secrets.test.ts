import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatNames } from '../../src/cli/report/formats.ts'
import { makeFolder } from '../support/folders.ts'
import { madeUpPassword, madeUpSecrets } from '../support/made-up-secrets.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const head = 'version: 1\ndomain: {title: A, summary: B}\n'
const key = madeUpSecrets['an OpenAI key']!

/** What is printed and noted about a spec and the files beside it, in a format. */
async function tell(format: string, text: string, files: Record<string, string> = {}): Promise<string> {
  const folder = makeFolder()
  for (const [path, content] of Object.entries({ ...files, 'a.yaml': text }))
    writeFileSync(join(folder, path), content)
  const { code, printed, noted } = await runMain(folder, ['lint', '-f', format, 'a.yaml'], { columns: 200 })
  if (format === 'stylish' || format === 'json') expect(code).toBe(1)
  return printed + noted
}

/** No part of it that would be worth having may be there. */
function expectHidden(told: string, secret: string): void {
  const lines = secret.split('\n').filter((line) => !line.startsWith('-----'))
  for (const line of lines) expect(told).not.toContain(line.slice(-12))
}

const bodies = Object.values(madeUpSecrets)

test.for(formatNames)('%s never shows a secret, wherever it stands', async (format) => {
  for (const secret of bodies) {
    const block = secret.replaceAll('\n', '\n      ')
    const quoted = JSON.stringify(secret)
    for (const text of [
      `${head}prompts:\n  system:\n    text: |\n      Use this:\n      ${block}\n`,
      `${head}model:\n  choice: a\n  rejected:\n    ${quoted}: Too slow.\n`,
      // Beside it, where a frame shows it as context.
      `${head}baseline:\n  judges: ["openai:${secret.replaceAll('\n', ' ')}"]\n  seed: one\n`,
      // Where the shape is wrong, so that no rule sees it.
      `${head}baseline:\n  api_key: ${quoted}\n`,
      `${head}tokens:\n  ceiling: ${quoted}\n`,
    ])
      expectHidden(await tell(format, text), secret)
  }
})

test.for(formatNames)('%s never shows a password of an address', async (format) => {
  const text = `${head}reviews:\n  - {of: rubric, by: Ada, note: "https://ada:${madeUpPassword}@example.net/"}\n`
  expect(await tell(format, text)).not.toContain(madeUpPassword)
})

test.for(formatNames)('%s never shows a key of a file that the spec refers to', async (format) => {
  const text = `${head}prompts: {system: {text: {file: system.md}}, domain_rules: {file: rules.yaml}}\n`
  const files = { 'system.md': `Line one.\nUse ${key}.\n`, 'rules.yaml': `- Be kind.\n- Use ${key}.\n` }
  const told = await tell(format, text, files)
  expectHidden(told, key)
  if (format !== 'json') return
  const found = readJsonOutput(told).findings.filter(({ rule }) => rule === 'security/no-keys')
  expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'rules.yaml:2:3',
    'system.md:1:1',
  ])
})

test.for(formatNames)('%s never shows a key that is written with escapes', async (format) => {
  const escaped = [...key].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('')
  const told = await tell(format, `${head}reviews: [{of: "${escaped}", by: Ada}]\n`)
  expectHidden(told, key)
  expect(told).not.toContain(escaped.slice(-40))
})

test('what is hidden leaves every place where it is', async () => {
  const short = madeUpSecrets['an AWS access key']!
  const text = `${head}model: {choice: a, because: "漢字 ${short} 👍"}\n`
  const { findings } = readJsonOutput(await tell('json', text))
  const found = findings.find(({ rule }) => rule === 'security/no-keys')!
  const line = text.split('\n')[2]!
  expect([found.line, found.column, found.endColumn]).toEqual([
    3,
    line.indexOf('"漢字') + 1,
    line.indexOf('"漢字') + 1 + [...`"漢字 ${short} 👍"`].length,
  ])
  expect(await tell('stylish', text)).toContain(
    `> 3 | model: {choice: a, because: "漢字 AKIA4Q${'*'.repeat(short.length - 6)} 👍"`,
  )
})

test.for(formatNames)('%s never shows a key in the name of a file', async (format) => {
  const folder = makeFolder()
  const [spec, referred] = [`${madeUpSecrets['an API key']}.yaml`, `${key}.md`]
  writeFileSync(
    join(folder, spec),
    `${head}tokens: {ceiling: no}\nprompts: {system: {text: {file: ${referred}}}}\n`,
  )
  writeFileSync(join(folder, referred), `You help.\nUse ${key}.\n`)
  for (const words of [
    [spec],
    ['-o', `${referred}.txt`, spec],
    ['--fix', spec],
    [`./${spec}`, `gone/${spec}`],
  ]) {
    const { printed, noted } = await runMain(folder, ['lint', '-f', format, ...words], { columns: 200 })
    for (const secret of [key, madeUpSecrets['an API key']!]) expectHidden(printed + noted, secret)
    if (words[0] === '-o') expectHidden(readFileSync(join(folder, `${referred}.txt`), 'utf8'), key)
  }
})

test.for([
  ['lint'],
  ['lint', '--fix-dry-run'],
  ['lint', '--print-config'],
  ['lint', '--print-config', '-f', 'json'],
  ['explain', 'tokens/practical-ceiling', '--spec'],
  ['build', '--dry-run'],
  ['build', '-f', 'json', '--dry-run'],
  ['build'],
  ['build', '--check'],
])('fdc %s shows no key in the name of a sound spec', async (words) => {
  const folder = makeFolder()
  const spec = `${madeUpSecrets['an API key']}.yaml`
  writeFileSync(
    join(folder, spec),
    `${head}tokens: {ceiling: 8192}\nlint: {rules: {tokens/practical-ceiling: off}}\n`,
  )
  const { code, printed, noted } = await runMain(folder, [...words, spec])
  expect(code).toBeLessThan(2)
  expect(printed + noted).not.toBe('')
  expectHidden(printed + noted, spec.replace('.yaml', ''))
})

test('a report is not written over a spec whose name is hidden', async () => {
  const folder = makeFolder()
  const spec = `${madeUpSecrets['an API key']}.cfg`
  writeFileSync(join(folder, spec), head)
  const { code, noted } = await runMain(folder, ['lint', '-f', 'json', '-o', spec, spec])
  expect(code).toBe(2)
  expect(noted).toContain('that is what was checked')
  expectHidden(noted, spec.replace('.cfg', ''))
})

test('neither `lint.rules` nor a preset keeps the other findings from being hidden', async () => {
  const text = `${head}lint: {rules: {security/no-keys: off}}\nreviews: [{of: ${key}, by: Ada, date: never}]\n`
  expectHidden(await tell('stylish', text), key)
})

test.for([
  ['lint', '--fix-dry-run'],
  ['build', '--diff'],
  ['build', '--print-design'],
])('fdc %s %s shows no secret either', async ([command, flag]) => {
  const folder = makeFolder()
  const secret = key
  const spec = `${head}tokens: {celing: 8192}\nprompts: {system: {text: "Use ${secret} here."}}\n`
  writeFileSync(join(folder, 'a.yaml'), command === 'lint' ? spec : spec.replace('celing', 'ceiling'))
  const { printed, noted } = await runMain(folder, [command!, flag!, 'a.yaml'])
  expect(printed).toContain('*')
  expectHidden(printed + noted, secret)
})

test.for(formatNames)('%s never shows a secret in the reason of a suppression', async (format) => {
  const comment = `# fdc-disable-file model/facts-known -- Asked with ${key} for now.`
  const folder = makeFolder()
  writeFileSync(join(folder, 'a.yaml'), `${comment}\n${head}model: {choice: nobody/knows-7b, because: "x"}\n`)
  const { printed, noted } = await runMain(folder, ['lint', '-f', format, 'a.yaml'], { columns: 200 })
  expectHidden(printed + noted, key)
  if (format !== 'json') return
  expect(readJsonOutput(printed).suppressed!.map(({ suppression }) => suppression.reason)).toEqual([
    `Asked with ${key.slice(0, 6)}${'*'.repeat(key.length - 6)} for now.`,
  ])
})

test.for(formatNames)('%s never shows what is left of a secret in a text that was cut', async (format) => {
  for (const [kind, secret] of Object.entries(madeUpSecrets)) {
    if (kind === 'a private key') continue
    const before = 'Some words that stand before it, '.slice(0, kind === 'a JSON Web Token' ? 5 : 24)
    const written = JSON.stringify(`${before}\n${secret} and more words behind it that are cut.`)
    for (const text of [
      `${head}${written}: 1\n`,
      `${head}tokens:\n  ceiling: ${written}\n`,
      `${head}lint: {extends: [${written}]}\n`,
      `${head}lint: {rules: {rubric/na-declared: ${written}}}\n`,
    ])
      expect(await tell(format, text)).not.toContain(secret.slice(kind === 'a JSON Web Token' ? 20 : 7, 28))
  }
})

test.for([['--only'], ['--rule'], ['--today'], ['-f'], ['--no-such-flag-as']])(
  'a wrong %s shows no secret',
  async ([flag]) => {
    const { code, noted } = await runMain(makeFolder(), ['lint', `${flag}=${key}`, 'a.yaml'])
    expect(code).toBe(2)
    expectHidden(noted, key)
  },
)
