import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixedRules } from '../../../src/fixed-rules.ts'
import { folderWith, lintFolder } from '../../support/files.ts'
import { runMain } from '../../support/run-main.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
// Over the token ceiling that fdc advises, which is a warning in fdc:recommended.
const high = `${head}tokens: {ceiling: 20000}\n`
const ceiling = 'tokens/practical-ceiling'

/** The severities of the findings of a spec about its ceiling, with presets beside it. */
async function severity(
  lint: string,
  files: Record<string, string> = {},
  ...words: string[]
): Promise<string[]> {
  const folder = folderWith({ 'finetune.config.yaml': `${high}lint: ${lint}\n`, ...files })
  const { printed } = await runMain(folder, ['lint', '-f', 'json', ...words])
  const { findings } = JSON.parse(printed) as {
    findings: { rule: string; severity: string; message: string }[]
  }
  return findings.map((one) => (one.rule === ceiling ? one.severity : `${one.rule}: ${one.message}`))
}

/** What is said of a spec whose third line is this `lint` section, with files beside it. */
function complaints(lint: string, files: Record<string, string> = {}): Promise<string[]> {
  return lintFolder(folderWith({ 'finetune.config.yaml': `${head}lint: ${lint}\n`, ...files }))
}

test('a file in the folder of the spec is a preset, over fdc:recommended and below the spec', async () => {
  const team = { 'team.yaml': `rules: {${ceiling}: error}\n` }
  expect(await severity('{extends: [./team.yaml]}', team)).toEqual(['error'])
  expect(await severity('{extends: [./team.yaml, fdc:draft]}', team)).toEqual(['info'])
  expect(await severity(`{extends: [./team.yaml], rules: {${ceiling}: off}}`, team)).toEqual([])
  expect(
    await severity('{extends: [./team.json]}', { 'team.json': `{"rules": {"${ceiling}": "off"}}` }),
  ).toEqual([])
  expect(
    await severity('{extends: [./team.yml]}', { 'team.yml': `rules: {${ceiling}: [warn, {max: 32768}]}` }),
  ).toEqual([])
})

test('a group is no rule, in a spec and in a preset', async () => {
  const wrong =
    'lint/known-rule: "taxonomy" is a group of rules; a rule must be named by itself. Name those that are meant one by one, such as `taxonomy/covers-all-dimensions`; `fdc explain taxonomy` lists them.'
  const team = { 'team.yaml': 'rules: {taxonomy: off}\n' }
  expect(await complaints('{extends: [./team.yaml], rules: {taxonomy: off}}', team)).toEqual([
    `finetune.config.yaml:3:40-48 ${wrong}`,
    `team.yaml:1:9-17 ${wrong}`,
  ])
})

test('a preset extends others, relative to itself', async () => {
  const files = {
    'presets/team.yaml': 'extends: [./deep/base.yaml]\nrules: {rubric/na-declared: off}\n',
    'presets/deep/base.yaml': `extends: [fdc:strict, ./own.yaml]\n`,
    'presets/deep/own.yaml': `rules: {${ceiling}: info, baseline/decision-documented: off, artifacts/present: off}\n`,
  }
  expect(await severity('{extends: [./presets/team.yaml]}', files)).toEqual(['info'])
})

test('the preset of a package is the file that its package.json names, or fdc.yaml, or fdc.json', async () => {
  const rules = `rules: {${ceiling}: error}\n`
  const packaged = (name: string, manifest: string, file: string, text = rules) => ({
    [`node_modules/${name}/package.json`]: manifest,
    [`node_modules/${name}/${file}`]: text,
  })
  expect(
    await severity('{extends: [acme]}', packaged('acme', '{"fdc": "lint/a.yaml"}', 'lint/a.yaml')),
  ).toEqual(['error'])
  expect(
    await severity(
      '{extends: [acme]}',
      packaged('acme', '{"fdc": "./lint/a"}', 'lint/a.json', '{"rules": {}}'),
    ),
  ).toEqual(['warning'])
  expect(await severity('{extends: [acme]}', packaged('acme', '{}', 'fdc.yaml'))).toEqual(['error'])
  expect(
    await severity(
      '{extends: [acme]}',
      packaged('acme', '\ufeff{}', 'fdc.json', `{"rules": {"${ceiling}": "off"}}`),
    ),
  ).toEqual([])
  expect(await severity('{extends: ["@acme/fdc"]}', packaged('@acme/fdc', '{}', 'fdc.yaml'))).toEqual([
    'error',
  ])
  expect(
    await severity('{extends: ["@acme/fdc/strict"]}', packaged('@acme/fdc', '{}', 'strict.yaml')),
  ).toEqual(['error'])
  expect(await severity('{extends: [acme/a/b.yml]}', packaged('acme', '{}', 'a/b.yml'))).toEqual(['error'])
})

test('a package is found from the folder of the spec upwards, and its own ones from its folder', async () => {
  const folder = folderWith({
    'designs/a/finetune.config.yaml': `${high}lint: {extends: [outer]}\n`,
    'node_modules/outer/package.json': '{}',
    'node_modules/outer/fdc.yaml': 'extends: [inner, ./more.yaml]\n',
    'node_modules/outer/more.yaml': 'rules: {no/such: off}\n',
    'node_modules/outer/node_modules/inner/package.json': '{}',
    'node_modules/outer/node_modules/inner/fdc.yaml': `rules: {${ceiling}: error}\n`,
  })
  const found = await lintFolder(join(folder, 'designs'), 'a/finetune.config.yaml')
  expect(found.map((line) => line.split(': ')[0])).toEqual([
    'a/finetune.config.yaml:3:19-24 tokens/practical-ceiling',
    '../node_modules/outer/more.yaml:1:9-16 lint/known-rule',
  ])
})

test('a package may be linked, as package managers do it, and its presets may not', async () => {
  const folder = folderWith({
    'finetune.config.yaml': `${high}lint: {extends: [acme, acme/link]}\n`,
    'store/acme/package.json': '{}',
    'store/acme/fdc.yaml': `rules: {${ceiling}: error}\n`,
    'node_modules/x/y': '',
    'secret.yaml': 'password: x\n',
  })
  symlinkSync('../store/acme', join(folder, 'node_modules/acme'))
  symlinkSync('../../secret.yaml', join(folder, 'store/acme/link.yaml'))
  expect(await lintFolder(folder)).toEqual([
    expect.stringContaining(`:3:19-24 ${ceiling}: `),
    'finetune.config.yaml:4:24-33 lint/known-preset: The preset "acme/link" is reached through a symbolic link; it must be a plain file in the folder of the package.',
  ])
})

test.for([
  [
    'fdc:strikt',
    '"fdc:strikt" is not a preset; those of fdc are fdc:draft, fdc:recommended and fdc:strict. Did you mean `fdc:strict`?',
  ],
  [
    'strict',
    'The preset "strict" is in no `node_modules` from the folder of the spec upwards. Did you mean `fdc:strict`?',
  ],
  ['./gone.yaml', 'The preset "./gone.yaml" does not exist.'],
  ['../up.yaml', 'The preset "../up.yaml" leaves the folder of the spec; it must stay inside.'],
  ['./a/../../up.yaml', 'The preset "./a/../../up.yaml" leaves the folder of the spec; it must stay inside.'],
  [
    '/etc/up.yaml',
    'The preset "/etc/up.yaml" is an absolute path; it must be relative to the folder of the spec.',
  ],
  [
    'C:/up.yaml',
    'The preset "C:/up.yaml" is an absolute path; it must be relative to the folder of the spec.',
  ],
  ['.\\up.yaml', 'The preset ".\\\\up.yaml" has a backslash; separate folders with `/`.'],
  ['./folder.yaml', 'The preset "./folder.yaml" is a folder; name the file in it.'],
  [
    './link.yaml',
    'The preset "./link.yaml" is reached through a symbolic link; it must be a plain file in the folder of the spec.',
  ],
  [
    './rules.js',
    'The preset "./rules.js" does not end in .yaml, .yml or .json; a preset is a YAML or JSON file. Load rules of your own with `--rules <file>`.',
  ],
  [
    'team.yaml',
    'The preset "team.yaml" is in no `node_modules` from the folder of the spec upwards. Write `./team.yaml` for a file beside the one that names it.',
  ],
  [
    'acme',
    'The preset "acme" is in no `node_modules` from the folder of the spec upwards. Install the package acme, or write `./acme.yaml` for a file.',
  ],
  ['!odd', 'The preset "!odd" is neither a file (`./team.yaml`) nor a package (`some-package`).'],
  ['bare', 'The preset "bare" is no package: its package.json does not exist.'],
  ['torn', 'The preset "torn" is no package: node_modules/torn/package.json is not JSON.'],
  [
    'wrong',
    'The preset "wrong" has `fdc` as 3 in node_modules/wrong/package.json; it must be the path of a file.',
  ],
  ['escape', 'The preset "escape" leaves the folder of the package; it must stay inside.'],
  ['empty', 'The preset "empty" has no file; it must be node_modules/empty/fdc.yaml, .yml or .json.'],
  ['empty/../bare/x', 'The preset "empty/../bare/x" leaves the folder of the package; it must stay inside.'],
] as const)('%j cannot be extended, which is said where it stands', async ([name, message]) => {
  const folder = folderWith({
    'finetune.config.yaml': `${head}lint:\n  extends: [${JSON.stringify(name)}]\n`,
    'folder.yaml/x': '',
    'rules.js': 'throw new Error("it ran")',
    'node_modules/bare/fdc.yaml': '',
    'node_modules/torn/package.json': '{',
    'node_modules/wrong/package.json': '{"fdc": 3}',
    'node_modules/escape/package.json': '{"fdc": "../bare/fdc.yaml"}',
    'node_modules/empty/package.json': 'null',
  })
  symlinkSync('finetune.config.yaml', join(folder, 'link.yaml'))
  const end = 13 + JSON.stringify(name).length
  expect(await lintFolder(folder)).toEqual([`finetune.config.yaml:4:13-${end} lint/known-preset: ${message}`])
})

test.for([
  ['', '1:1-1 syntax/empty: The file is empty; it must hold a mapping with `extends` or `rules`.'],
  [
    '- a',
    '1:1-4 syntax/not-a-mapping: The file holds a list; it must hold a mapping with `extends` or `rules`.',
  ],
  ['rules: {', '1:9-9 syntax/yaml'],
  [
    'rule: {}',
    '1:1-5 schema/unknown-key: `rule` is not a known key at the top of a preset; known are `extends` and `rules`. Did you mean `rules`?',
  ],
  ['extends: fdc:strict', '1:10-20 schema/type: `extends` is "fdc:strict"; it must be a list.'],
  ['extends: [1]', '1:11-12 schema/type: `extends[0]` is 1; it must be text.'],
  [
    'rules: {rubric/na-declared: wran}',
    '1:29-33 schema/value: `rules["rubric/na-declared"]` is "wran"; it must be one of `off`, `info`, `warn` or `error`. Did you mean `warn`?',
  ],
  [
    'rules: {rubric/na-declred: warn}',
    '1:9-26 lint/known-rule: "rubric/na-declred" is not a rule; `fdc rules` lists them. Did you mean `rubric/na-declared`?',
  ],
  [
    'rules: {na-declared: warn}',
    '1:9-20 lint/known-rule: "na-declared" is not a rule; `fdc rules` lists them. Did you mean `rubric/na-declared`?',
  ],
  [
    'rules: {team/own: warn}',
    '1:9-17 lint/known-rule: "team/own" is not a rule; `fdc rules` lists them. Load a rule of your own with `--rules <file>`.',
  ],
  [
    `rules:\r\n  ${ceiling}:\r\n  - warn\r\n  - {max: "1"}`,
    '4:11-14 lint/valid-options: Option `max` of tokens/practical-ceiling is "1"; it must be a number.',
  ],
  [
    `rules: {${ceiling}: [warn, {mix: 1}]}`,
    '1:43-46 lint/valid-options: Option `mix` of tokens/practical-ceiling does not exist; the rule has `max`. Did you mean `max`?',
  ],
  [
    'rules: {rubric/safety-gate-present: [info, {}]}',
    '1:38-42 lint/unsuppressible: rubric/safety-gate-present is set to `info`; no file may set it below `error`, which it is in fdc:recommended. Remove the setting; `fdc explain rubric/safety-gate-present` says why the rule must hold.',
  ],
  ['extends: [./none.yaml]', '1:11-22 lint/known-preset: The preset "./none.yaml" does not exist.'],
] as const)('what is wrong in a preset is located there: %j', async ([text, complaint]) => {
  for (const [name, files] of [
    ['./team.yaml', { 'team.yaml': text }],
    ['acme', { 'node_modules/acme/fdc.yaml': text, 'node_modules/acme/package.json': '{}' }],
  ] as const) {
    const file = name === 'acme' ? 'node_modules/acme/fdc.yaml' : 'team.yaml'
    const found = await complaints(`{extends: [${name}]}`, files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${file}:${complaint}`)
  }
})

test('a broken part of a preset keeps its other parts from nothing', async () => {
  const team = `extends: [fdc:draft, 1]\nrules: {${ceiling}: error, rubric/na-declared: wran}\n`
  const found = await severity('{extends: [./team.yaml]}', { 'team.yaml': team })
  expect(found.filter((one) => !one.startsWith('schema/'))).toEqual(['error'])
  expect(found).toHaveLength(3)
})

test('presets that extend each other in a circle are named, at the item that closes it', async () => {
  expect(
    await complaints('{extends: [./a.yaml]}', {
      'a.yaml': 'extends: [./b.yaml]\n',
      'b.yaml': 'extends: [./sub/../a.yaml, ././a.yaml]\n',
    }),
  ).toEqual([
    'b.yaml:1:11-26 lint/known-preset: The preset "./sub/../a.yaml" leaves the folder of the spec; it must stay inside.',
    'b.yaml:1:28-38 lint/acyclic-presets: The preset "././a.yaml" extends itself: a.yaml → b.yaml → a.yaml. Remove one of them from `extends`.',
  ])
  expect(await complaints('{extends: [./a.yaml]}', { 'a.yaml': 'extends: [./a.yaml]\n' })).toEqual([
    'a.yaml:1:11-19 lint/acyclic-presets: The preset "./a.yaml" extends itself: a.yaml → a.yaml. Remove one of them from `extends`.',
  ])
})

/** Files that extend one another in a row: `1.yaml` the next, and so on. */
function row(length: number): Record<string, string> {
  const numbers = Array.from({ length }, (_, index) => index + 1)
  return Object.fromEntries(
    numbers.map((one) => [`${one}.yaml`, one === length ? 'rules: {}\n' : `extends: [./${one + 1}.yaml]\n`]),
  )
}

test('ten presets in a row are read, and the eleventh is not', async () => {
  expect(await complaints('{extends: [./1.yaml]}', row(10))).toEqual([])
  expect(await complaints('{extends: [./1.yaml]}', row(11))).toEqual([
    '10.yaml:1:11-20 lint/acyclic-presets: The preset "./11.yaml" is number 11 of a row that extend one another; at most 10 may. Put what they set into fewer files.',
  ])
})

test('presets that name each other very often are read once each', { timeout: 20_000 }, async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${index + 1}.yaml`)
  const files = Object.fromEntries(
    names.map((name, index) => {
      const next = names[index + 1]
      return [
        name,
        next ? `extends: [${Array(200).fill(`./${next}`).join(', ')}]\n` : 'rules: {no/such: off}\n',
      ]
    }),
  )
  expect(await complaints('{extends: [./1.yaml]}', files)).toEqual([
    expect.stringMatching(/^9\.yaml:1:9-16 lint\/known-rule/),
  ])
})

test('more than a hundred presets are refused', async () => {
  const names = Array.from({ length: 101 }, (_, index) => `./p${index}.yaml`)
  const files = Object.fromEntries(names.map((name) => [name, 'rules: {}\n']))
  const [found, ...others] = await complaints(`{extends: [${names.join(', ')}]}`, files)
  expect(others).toEqual([])
  expect(found).toContain(
    'lint/acyclic-presets: The preset "./p100.yaml" is file number 101 that this spec extends; at most 100 may be.',
  )
})

test('what is wrong in a preset of many specs is said once, and all of them obey the rest', async () => {
  const specs = Array.from({ length: 50 }, (_, index) => [
    `s${index}.yaml`,
    `${high}lint: {extends: [./team.yaml]}\n`,
  ])
  const folder = folderWith({
    ...Object.fromEntries(specs),
    'team.yaml': `rules: {${ceiling}: error, no/such: off}\n`,
  })
  const found = await lintFolder(folder, 's*.yaml')
  expect(found.filter((line) => line.includes(ceiling))).toHaveLength(50)
  const shared = found.filter((line) => line.startsWith('team.yaml'))
  expect(shared).toEqual([expect.stringMatching(/^team\.yaml:1:42-49 lint\/known-rule/)])
})

test('no code of a package runs, whatever it has', async () => {
  const code = 'throw new Error("it ran")'
  const files = {
    'node_modules/acme/package.json': '{"main": "index.js", "exports": "./index.js", "fdc": "index.js"}',
    'node_modules/acme/index.js': code,
    'node_modules/acme/fdc.js': code,
  }
  expect(await complaints('{extends: [acme, acme/fdc.js]}', files)).toEqual([
    'finetune.config.yaml:3:18-22 lint/known-preset: The preset "acme" does not end in .yaml, .yml or .json; a preset is a YAML or JSON file. Load rules of your own with `--rules <file>`.',
    'finetune.config.yaml:3:24-35 lint/known-preset: The preset "acme/fdc.js" does not end in .yaml, .yml or .json; a preset is a YAML or JSON file. Load rules of your own with `--rules <file>`.',
  ])
})

test('what is said of settings is said by rules that are documented', async () => {
  const found = await complaints('{extends: [./a.yaml, gone, ./1.yaml]}', {
    'a.yaml': 'extends: [./a.yaml]',
    ...row(11),
  })
  const ids = found.map((line) => / (lint\/[a-z-]+): /.exec(line)![1]!)
  expect(new Set(ids)).toEqual(new Set(['lint/known-preset', 'lint/acyclic-presets']))
  for (const id of ids) expect(Object.hasOwn(fixedRules, id)).toBe(true)
})

test('what cannot be applied in `lint` keeps no rule from running, and is not said to', async () => {
  const folder = folderWith({ 'finetune.config.yaml': `${high}lint: {rules: {${ceiling}: wran}}\n` })
  const { printed } = await runMain(folder, ['lint'])
  expect(printed).toContain(`${ceiling}\n`)
  expect(printed).not.toContain('did not run')
})
