import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../../src/rules/index.ts'
import type { LintSpec } from '../../../src/spec/lint.ts'
import { folderWith, lintFolder } from '../../support/files.ts'
import { runMain } from '../../support/run-main.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const files = {
  'finetune.config.yaml': `${head}lint:\n  extends: [./team.yaml]\n  rules:\n    tokens/practical-ceiling: [error, {max: 9000}]\n`,
  'team.yaml': 'rules:\n  rubric/na-declared: off\n  taxonomy/edge-case-share: [info, {max: 0.3}]\n',
}
const print = (words: readonly string[] = [], more: Record<string, string> = {}) =>
  runMain(folderWith({ ...files, ...more }), ['lint', '--print-config', ...words])

test('each rule is a line with its level, its options and what set them', async () => {
  const { code, printed, noted } = await print(['--rule', 'rubric/not-all-na:info', '--skip', 'critique'])
  expect([code, noted]).toEqual([0, ''])
  const rows = printed
    .trimEnd()
    .split('\n')
    .map((row) => row.replace(/ +#/, ' #'))
  expect(rows.slice(0, 3)).toEqual([
    '# How the rules run for finetune.config.yaml, and what made it so.',
    'extends: [fdc:recommended]',
    'rules:',
  ])
  expect(rows).toHaveLength(3 + rules.length)
  for (const row of [
    '  model/documented-tradeoffs: [error, {min_words: 5}] # fdc:recommended',
    '  tokens/practical-ceiling: [error, {max: 9000}] # finetune.config.yaml:6:32, max: finetune.config.yaml:6:45',
    '  rubric/na-declared: off # team.yaml:2:23',
    '  taxonomy/edge-case-share: [info, {min: 0.1, max: 0.3}] # team.yaml:3:30, max: team.yaml:3:42',
    '  rubric/not-all-na: info # --rule rubric/not-all-na:info',
    '  critique/expert-mix: [off, {min: 5, max: 7, practitioners: 2}] # --skip critique',
    '  baseline/decision-documented: off # fdc:recommended',
  ])
    expect(rows).toContain(row)
})

test.for([[], ['--strict'], ['--rule', 'rubric/not-all-na:error'], ['--skip', 'taxonomy']])(
  'with %j what is printed is a preset that sets the same',
  async (words) => {
    const { printed } = await print(words)
    const again = await print([], {
      'finetune.config.yaml': `${head}lint: {extends: [./printed.yaml]}\n`,
      'printed.yaml': printed,
    })
    expect([again.code, again.noted]).toEqual([0, ''])
    const settings = (text: string) => parse(text) as LintSpec
    expect(settings(again.printed)).toEqual(settings(printed))
  },
)

test('it is the same in JSON, with every origin apart', async () => {
  const { code, printed } = await print(['-f', 'json', '--strict'])
  expect(code).toBe(0)
  const { schemaVersion, spec, extends: base, rules: listed } = JSON.parse(printed)
  expect([schemaVersion, spec, base]).toEqual([1, 'finetune.config.yaml', ['fdc:strict']])
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
  const of = (name: string) => listed.find(({ id }: { id: string }) => id === name)
  expect(of('tokens/practical-ceiling')).toEqual({
    id: 'tokens/practical-ceiling',
    level: 'error',
    setBy: { file: 'finetune.config.yaml', line: 6, column: 32 },
    options: [{ name: 'max', value: 9000, setBy: { file: 'finetune.config.yaml', line: 6, column: 45 } }],
  })
  expect(of('rubric/na-declared')).toMatchObject({ level: 'error', setBy: { flag: '--strict' } })
  expect(of('taxonomy/edge-case-share').options).toEqual([
    { name: 'min', value: 0.1, setBy: { default: true } },
    { name: 'max', value: 0.3, setBy: { file: 'team.yaml', line: 3, column: 42 } },
  ])
})

test.for([
  ['an unknown rule', `${head}lint: {rules: {no/such: warn}}\n`],
  ['a broken section', `${head}lint: {rules: 3}\n`],
  ['a missing preset', `${head}lint: {extends: [./gone.yaml]}\n`],
])('with %s the rest is printed, and the command fails', async ([, text]) => {
  const { code, printed, noted } = await print([], { 'finetune.config.yaml': text! })
  expect(code).toBe(1)
  expect(Object.keys((parse(printed) as LintSpec).rules!)).toHaveLength(rules.length)
  expect(noted).toBe('fdc: Not all settings of finetune.config.yaml can be applied; `fdc lint` says which.\n')
})

test('a spec that cannot be read has no configuration, and says why', async () => {
  const { code, printed, noted } = await print([], { 'finetune.config.yaml': 'a: [' })
  expect([code, printed]).toEqual([1, ''])
  expect(noted).toContain('finetune.config.yaml:1:5 error ')
})

test.for([
  [['a.yaml', 'b.yaml'], '--print-config is for one spec; name no other.'],
  [['gone.yaml'], 'gone.yaml does not exist.'],
  [['-f', 'stylish'], '"stylish" is not a format of --print-config; formats are yaml and json.'],
])('%j is refused', async ([words, message]) => {
  expect(await print(words as string[], { 'a.yaml': head, 'b.yaml': head })).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${message as string}\n`,
  })
})

test('a path cannot break out of its comment', async () => {
  const folder = folderWith({ 'a\nrules: {}\u001b.yaml': head })
  const { printed } = await runMain(folder, ['lint', '--print-config', 'a\nrules: {}\u001b.yaml'])
  expect(printed.split('\n')[0]).toBe(
    '# How the rules run for a\\u{a}rules: {}\\u{1b}.yaml, and what made it so.',
  )
  expect(await lintFolder(folder, 'a\nrules: {}\u001b.yaml')).toEqual([])
})

test.for(['-o', '--fix', '--fix-dry-run'])(
  '--print-config refuses %s, which would do nothing',
  async (flag) => {
    const words = ['lint', '--print-config', '-f', 'yaml', flag, ...(flag === '-o' ? ['config.yaml'] : [])]
    const { code, noted } = await runMain(folderWith({}), words)
    const name = flag === '-o' ? '--output-file' : flag
    expect([code, noted]).toEqual([2, `fdc: --print-config lints nothing, so ${name} has nothing to do.\n`])
  },
)
