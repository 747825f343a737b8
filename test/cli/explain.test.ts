import { join } from 'node:path'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { fixedRules } from '../../src/fixed-rules.ts'
import { rules } from '../../src/rules/index.ts'
import { folderWith } from '../support/files.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const explain = (...words: string[]) => runMain(makeFolder(), ['explain', ...words])

test.for(rules.map((rule) => [rule.id, rule] as const))(
  '%s is explained in 80 columns, but for its examples',
  async ([id, rule]) => {
    const { code, printed, noted } = await explain(id)
    expect([code, noted]).toEqual([0, ''])
    expect(printed.startsWith(`${id} (${rule.origin})\n\n`)).toBe(true)
    const [text = '', examples = ''] = printed.split('\nIncorrect:\n')
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    const words = text.replace(/\s+/g, ' ')
    for (const part of [rule.summary, rule.why, ...Object.values(rule.options).map((one) => one.description)])
      expect(words).toContain(part.replace(/\s+/g, ' '))
    for (const name of Object.keys(rule.options))
      expect(text).toMatch(new RegExp(`^ {2}${name} \\(default `, 'm'))
    expect(examples).toContain('\nCorrect:\n\n  ')
  },
)

test.for(Object.entries(fixedRules))('%s, which is no setting, is explained', async ([id, rule]) => {
  const { code, printed } = await explain(id)
  expect(code).toBe(0)
  expect(printed.startsWith(`${id} (${rule.severity})\n\n`)).toBe(true)
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test.for([
  ['rubric/weights-sum-to-on', 'Did you mean `fdc explain rubric/weights-sum-to-one`?'],
  [
    'weights-sum-to-one',
    'Did you mean `fdc explain taxonomy/weights-sum-to-one`, `fdc explain personas/weights-sum-to-one` or `fdc explain rubric/weights-sum-to-one`?',
  ],
  ['schema/typ', 'Did you mean `fdc explain schema/type`?'],
  ['unknown-key', 'Did you mean `fdc explain schema/unknown-key`?'],
  ['nothing/like-it', '`fdc rules` lists them; `--rules <file>` adds your own.'],
  ['__proto__', '`fdc rules` lists them; `--rules <file>` adds your own.'],
  ['', '`fdc rules` lists them; `--rules <file>` adds your own.'],
])('%j is no rule', async ([id, hint]) => {
  expect(await explain(id!)).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${JSON.stringify(id)} is not a rule.\n     ${hint}\n`,
  })
})

test('a group is told by the rules that it has', async () => {
  const listed = (printed: string) =>
    printed
      .trimEnd()
      .split('\n')
      .map((row) => row.split(' ')[0])
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith('rubric/'))
  const { code, printed } = await explain('rubric')
  expect([code, listed(printed)]).toEqual([0, ids])
  expect(listed((await explain('rubric/*')).printed)).toEqual(ids)
  expect(listed((await explain('schema')).printed)).toContain('schema/type')
})

test.for(['critique', 'calibration', 'baseline'])(
  'a record of a %s is shown whole, to be written by hand',
  async (kind) => {
    const { printed } = await explain(`${kind}/recorded`)
    expect(printed.replace(/\s+/g, ' ')).toContain(`fdc schema ${kind}-record`)
    expect(JSON.parse(/\n {2}(\{\n[\s\S]*?\n {2}\})\n/.exec(printed)![1]!)).toMatchObject({
      version: 1,
      kind,
    })
  },
)

test('one rule is explained at a time', async () => {
  for (const words of [[], ['schema/type', 'schema/value']])
    expect(await explain(...words)).toEqual({
      code: 2,
      printed: '',
      noted: 'fdc: Name one rule: fdc explain <rule>.\n',
    })
})

test('a wide terminal does not get lines of more than 100 columns', async () => {
  const { printed } = await runMain(makeFolder(), ['explain', rules[0]!.id], { columns: 400 })
  for (const line of printed.split('\nIncorrect:\n')[0]!.split('\n'))
    expect(line.length).toBeLessThanOrEqual(100)
})

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const share = 'taxonomy/edge-case-share'
const inSpec = (printed: string) => /^In [\s\S]*?(?=\n\n)/m.exec(printed)?.[0].replace(/\s+/g, ' ')

test('how a rule runs is said for the spec from here upwards, with what set it', async () => {
  const folder = folderWith({
    'finetune.config.yaml': `${head}lint: {extends: [./team.yaml], rules: {${share}: [error, {max: 0.3}]}}\n`,
    'team.yaml': `rules: {rubric/na-declared: off, ${share}: [info, {min: 0.05}]}\n`,
    'deep/down/x': '',
    'plain.yaml': head,
  })
  const told = async (...words: string[]) => (await runMain(folder, ['explain', ...words])).printed
  expect(inSpec(await told(share))).toBe('In finetune.config.yaml: error, set by finetune.config.yaml:3:67')
  expect((await told(share)).split('Options:\n')[1]!.split('\n\n')[0]!.replace(/\s+/g, ' ')).toContain(
    'Here 0.05, set by team.yaml:1:73',
  )
  expect(await told(share)).toContain('    Here 0.3, set by finetune.config.yaml:3:80\n')
  expect(inSpec(await told('rubric/na-declared'))).toBe('In finetune.config.yaml: off, set by team.yaml:1:29')
  expect(inSpec(await told('rubric/not-all-na'))).toBe(
    'In finetune.config.yaml: warning, set by fdc:recommended',
  )
  expect(inSpec(await told('rubric/not-all-na', '--strict'))).toBe(
    'In finetune.config.yaml: error, set by --strict',
  )
  expect(inSpec(await told(share, '--spec', 'plain.yaml'))).toBe(
    'In plain.yaml: warning, set by fdc:recommended',
  )
  expect(inSpec(await told(share, '--rule', `${share}:off`))).toBe(
    `In finetune.config.yaml: off, set by --rule ${share}:off`,
  )
  const below = await runMain(join(folder, 'deep/down'), ['explain', 'rubric/na-declared'])
  expect(inSpec(below.printed)).toBe('In ../../finetune.config.yaml: off, set by ../../team.yaml:1:29')
})

test('a spec that cannot be read keeps nobody from reading about a rule', async () => {
  for (const text of ['a: [', 'domain: 3\n', '\ufffe\0']) {
    const folder = folderWith({ 'finetune.config.yaml': text })
    const { code, printed, noted } = await runMain(folder, ['explain', share])
    expect([code, noted]).toEqual([0, ''])
    expect(inSpec(printed)).toBe(
      'In finetune.config.yaml: not known, since the spec cannot be read; `fdc lint` says why.',
    )
  }
})

test('a spec that was named must be there', async () => {
  expect(await explain(share, '--spec', 'gone.yaml')).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: gone.yaml does not exist.\n',
  })
})

test('without a spec, the flags alone decide, and without both nothing is said', async () => {
  expect((await explain(share)).printed).not.toMatch(/^(In |Here)/m)
  expect((await explain(share, '--rule', `${share}:off`)).printed).toContain(
    `\nHere: off, set by --rule ${share}:off\n`,
  )
})

test('of a gate is said that nobody may silence it', async () => {
  const words = 'No file, comment or flag may set it below its preset;'
  for (const { id, unsuppressible } of rules)
    expect((await explain(id)).printed.includes(words)).toBe(unsuppressible === true)
})
