import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFdc } from '../../support/fdc.ts'
import { folderWith, lintFolder } from '../../support/files.ts'
import { findNodes } from '../../support/nodes.ts'
import { runMain } from '../../support/run-main.ts'

const spec = 'version: 1\ndomain: {title: T, summary: S.}\n'

/** A rule as an expression of JavaScript, with some of its fields replaced. */
function ruleWith(fields: Record<string, string> = {}): string {
  const all = {
    id: "'team/own'",
    severity: "'warning'",
    summary: "'The title is long.'",
    check:
      "function* ({ domain }) { yield { at: ['domain', 'title'], message: 'Too short.', hint: 'Write more.' } }",
    ...fields,
  }
  return `{ ${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`
}

const esm = (value: string) => `export default ${value}\n`

/** Runs fdc where `own.mjs` holds this code, beside a spec with this `lint` section. */
function run(code: string, words: readonly string[] = ['lint'], lint = '{}') {
  const folder = folderWith({ 'finetune.config.yaml': `${spec}lint: ${lint}\n`, 'own.mjs': code })
  return runMain(folder, [...words, '--rules', 'own.mjs'])
}

test.for([
  ['own.mjs', `export default ${ruleWith()}`],
  ['own.mjs', `export default [${ruleWith()}]`],
  ['own.cjs', `module.exports = ${ruleWith()}`],
  ['own.cjs', `module.exports = [${ruleWith()}]`],
  [
    'own.cjs',
    `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${ruleWith()}`,
  ],
  ['own.mts', `const rule: object = ${ruleWith()}\nexport default rule`],
] as const)('a rule of a team is loaded from %s: %s', async ([file, code]) => {
  const folder = folderWith({ 'finetune.config.yaml': spec, [file]: `${code}\n` })
  expect(await lintFolder(folder, '--rules', file)).toEqual([
    'finetune.config.yaml:2:17-18 team/own: Too short. Write more.',
  ])
})

test('it is set by presets, the spec and flags like any other', async () => {
  const level = async (lint: string, ...words: string[]) =>
    /(error|warning|info) Too short/.exec((await run(esm(ruleWith()), ['lint', ...words], lint)).printed)?.[1]
  expect(await level('{}')).toBe('warning')
  expect(await level('{}', '--strict')).toBe('error')
  expect(await level('{extends: [fdc:draft]}')).toBe('info')
  expect(await level('{rules: {team/own: off}}')).toBe(undefined)
  expect(await level('{rules: {team/own: off}}', '--rule', 'team/own:info')).toBe('info')
  expect(await level('{}', '--only', 'team')).toBe('warning')
  expect(await level('{}', '--skip', 'team/*')).toBe(undefined)
})

test('its severity may be written as a level', async () => {
  const code = esm(ruleWith({ severity: "'warn'" }))
  expect((await run(code)).printed).toContain('2:17 warning Too short. team/own')
  expect((await run(esm(ruleWith({ severity: "'err'" })))).noted).toContain(
    'team/own has "err" for `severity`; it must be error, warning or info (did you mean `error`?).',
  )
})

test('its options are checked and passed on', async () => {
  const options = "{ max: { default: 3, minimum: 1, description: 'Most.' } }"
  const check = "(design, { max }) => [{ at: ['domain'], message: 'At most ' + max + '.' }]"
  const code = esm(ruleWith({ options, check }))
  expect((await run(code, ['lint'], '{rules: {team/own: [warn, {max: 7}]}}')).printed).toContain('At most 7.')
  expect((await run(code, ['lint'], '{rules: {team/own: [warn, {max: 0}]}}')).printed).toContain(
    'finetune.config.yaml:3:39 error Option `max` of team/own is 0; it must be 1 or more. lint/valid-options',
  )
})

test('fdc rules and fdc explain know it', async () => {
  const code = esm(ruleWith({ why: "'Because.'", options: "{ max: { default: 3, description: 'Most.' } }" }))
  expect((await run(code, ['rules'])).printed).toMatch(/\nteam\/own +warning +- +The title is long\.\n$/)
  expect((await run(code, ['explain', 'team/own'], '{rules: {team/own: [error, {max: 4}]}}')).printed).toBe(
    [
      'team/own (team)',
      'The title is long.',
      'Because.',
      'Severity: fdc:draft info · fdc:recommended warning · fdc:strict error\nIn finetune.config.yaml: error, set by finetune.config.yaml:3:27',
      'Options:\n  max (default 3): Most.\n    Here 4, set by finetune.config.yaml:3:40\n',
    ].join('\n\n'),
  )
  expect((await run(code, ['explain', 'team/onw'])).noted).toBe(
    'fdc: "team/onw" is not a rule.\n     Did you mean `fdc explain team/own`?\n',
  )
})

test('a spec cannot load rules', async () => {
  const folder = folderWith({
    'finetune.config.yaml': `${spec}lint: {extends: [./own.mjs], rules: {team/own: warn}}\n`,
    'own.mjs': 'console.log("ran"); throw new Error("it ran")',
  })
  expect((await lintFolder(folder)).map((line) => line.split(': ')[0])).toEqual([
    'finetune.config.yaml:3:18-27 lint/known-preset',
    'finetune.config.yaml:3:38-46 lint/known-rule',
  ])
})

test.for([
  ['3', 'own.mjs exports 3 by default; it must be a rule or a list of rules.'],
  ['() => {}', 'own.mjs exports a function by default; it must be a rule or a list of rules.'],
  ['null', 'own.mjs exports empty by default; it must be a rule or a list of rules.'],
  ['[3]', 'own.mjs: a rule is 3; it must be an object.'],
  ['{}', 'own.mjs: a rule has empty for `id`; it must be text such as `team/some-name`.'],
  [
    ruleWith({ id: "'own'" }),
    'own.mjs: "own" is no id of a rule; it must be `group/name` in small letters, digits and dashes.',
  ],
  [
    ruleWith({ id: "'team/Own'" }),
    'own.mjs: "team/Own" is no id of a rule; it must be `group/name` in small letters, digits and dashes.',
  ],
  [
    ruleWith({ id: "'rubric/na-declared'" }),
    'own.mjs: rubric/na-declared is a rule of fdc; a rule of your own must have another id.',
  ],
  [
    ruleWith({ id: "'syntax/tab'" }),
    'own.mjs: syntax/tab is a rule of fdc; a rule of your own must have another id.',
  ],
  [
    ruleWith({ id: "'rubric/own'" }),
    'own.mjs: rubric/own is in the group rubric, which is fdc’s; a rule of your own must have a group of its own.',
  ],
  [
    ruleWith({ id: "'suppression/x'" }),
    'own.mjs: suppression/x is in the group suppression, which is fdc’s; a rule of your own must have a group of its own.',
  ],
  [`[${ruleWith()}, ${ruleWith()}]`, 'own.mjs: team/own is there twice; an id must occur once.'],
  [
    ruleWith({ severity: "'wran'" }),
    'own.mjs: team/own has "wran" for `severity`; it must be error, warning or info.',
  ],
  [
    ruleWith({ severity: "'eror'" }),
    'own.mjs: team/own has "eror" for `severity`; it must be error, warning or info (did you mean `error`?).',
  ],
  [
    ruleWith({ severity: 'undefined' }),
    'own.mjs: team/own has empty for `severity`; it must be error, warning or info.',
  ],
  [ruleWith({ summary: "''" }), 'own.mjs: team/own has "" for `summary`; it must be text.'],
  [ruleWith({ check: "'no'" }), 'own.mjs: team/own has "no" for `check`; it must be a function.'],
  [
    ruleWith({ phase: "'later'" }),
    'own.mjs: team/own has "later" for `phase`; it must be design or process.',
  ],
  [ruleWith({ why: '1' }), 'own.mjs: team/own has 1 for `why`; it must be text.'],
  [
    ruleWith({ unsuppressible: 'false' }),
    'own.mjs: team/own has false for `unsuppressible`; it must be `true`, or left out.',
  ],
  [
    ruleWith({ needs: "'rubric'" }),
    'own.mjs: team/own has "rubric" for `needs`; it must be a list of sections.',
  ],
  [
    ruleWith({ needs: "['rubrik']" }),
    'own.mjs: team/own has "rubrik" in `needs`; sections are domain, model, tokens, taxonomy, personas, rubric, prompts, critique and baseline.',
  ],
  [
    ruleWith({ options: '[]' }),
    'own.mjs: team/own has an empty list for `options`; it must be an object of options by name.',
  ],
  [
    ruleWith({ options: '{ max: 3 }' }),
    'own.mjs: team/own has empty as the default of option `max`; it must be a number, a truth value or a list of texts.',
  ],
  [
    ruleWith({ options: "{ 'a b': { default: 3 } }" }),
    'own.mjs: team/own has an option named "a b"; a name is letters, digits and `_`.',
  ],
  [
    ruleWith({ options: '{ max: { default: 3 } }' }),
    'own.mjs: team/own has empty for `options.max.description`; it must be text.',
  ],
  [
    ruleWith({ options: "{ max: { default: 3, description: 'x', maximum: '4' } }" }),
    'own.mjs: team/own has "4" for `options.max.maximum`; it must be a number.',
  ],
  [
    ruleWith({ fails: '[{}]' }),
    'own.mjs: team/own has a list of 1 item for `fails`; it must be a list of examples, each with its `yaml`.',
  ],
] as const)('a default export of %s is refused', async ([value, message]) => {
  expect(await run(esm(value))).toEqual({ code: 2, printed: '', noted: `fdc: ${message}\n` })
})

test.for([
  ['export const rule = 1', 'own.mjs has no default export; it must be a rule or a list of rules.', ''],
  [
    'throw new Error("no\\nway")',
    'own.mjs cannot be loaded: no',
    '     Run it with --verbose for the details.\n',
  ],
  ['throw null', 'own.mjs cannot be loaded: null', '     Run it with --verbose for the details.\n'],
])('a file with %j cannot be loaded, in one line', async ([code, message, hint]) => {
  const { noted, ...rest } = await run(`${code}\n`)
  expect([rest, noted]).toEqual([{ code: 2, printed: '' }, `fdc: ${message}\n${hint}`])
})

test.for([
  ['gone.js', 'gone.js does not exist.'],
  ['.', '. is a folder; name the file in it.'],
])('%s holds no rules', async ([file, message]) => {
  const folder = folderWith({ 'finetune.config.yaml': spec })
  expect(await runMain(folder, ['lint', '--rules', file!])).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${message}\n`,
  })
})

const advice = 'This is a mistake of the rule, not of the spec; --verbose shows its stack.'

test.for([
  ['function* () {\n  null.x\n}', ':2:8', "Cannot read properties of null (reading 'x')"],
  ['() => { throw "words" }', '', 'words'],
  ['() => 3', '', '`check` returned 3; it must yield findings or return a list of them.'],
  ['() => undefined', '', '`check` returned nothing; it must yield findings or return a list of them.'],
  ['async () => []', '', '`check` returned a promise; it must yield findings or return a list of them.'],
  [
    'async function* () {}',
    '',
    '`check` returned an asynchronous generator; it must yield findings or return a list of them.',
  ],
  [
    '() => [null]',
    '',
    "A finding has no `at`; it must be a list of keys and indexes, such as `['domain', 'title']`.",
  ],
  [
    "() => [{ at: 'domain.title', message: 'M.' }]",
    '',
    "A finding has \"domain.title\" for `at`; it must be a list of keys and indexes, such as `['domain', 'title']`.",
  ],
  [
    "() => [{ at: 'domain', message: 'x' }]",
    '',
    "A finding has \"domain\" for `at`; it must be a list of keys and indexes, such as `['domain', 'title']`.",
  ],
  ["() => [{ at: ['domain'] }]", '', 'A finding has no `message`; it must be text.'],
  ["() => [{ at: ['domain'], message: 'x', hint: 1 }]", '', 'A finding has 1 for `hint`; it must be text.'],
  [
    "() => [{ at: [], message: 'x', related: [1] }]",
    '',
    'A finding has a `related` that is no list of places, each with `at` and `message`.',
  ],
  [
    "() => [{ at: [], message: 'x', fix: {} }]",
    '',
    'A finding has a fix or suggestion without a `title` and a list of `changes`.',
  ],
])('a rule that checks with %s fails by name, and the others go on', async ([check, place, reason]) => {
  const other = ruleWith({ id: "'team/other'" })
  const { code, printed, noted } = await run(esm(`[${ruleWith({ check: check! })}, ${other}]`))
  expect(code).toBe(2)
  expect(noted).toBe(
    `fdc: finetune.config.yaml: The rule team/own failed at own.mjs${place}: ${reason}\n     ${advice}\n`,
  )
  expect(printed).toContain('finetune.config.yaml:2:17 warning Too short. team/other')
})

test('the stack of a rule is shown to who asks for it', async () => {
  const { noted } = await run(esm(ruleWith({ check: '() => { throw new Error("boom") }' })), [
    'lint',
    '--verbose',
  ])
  expect(noted).toMatch(
    /^fdc: finetune\.config\.yaml: The rule team\/own failed at own\.mjs:1:\d+: boom\nError: boom\n +at /,
  )
})

test('hostile words of a rule do not reach the terminal', async () => {
  const check = "() => { throw new Error('\\u001b[2J\\u202e') }"
  const { noted } = await run(esm(ruleWith({ check })))
  expect(noted).toContain('\\u{1b}[2J\\u{202e}')
})

test('rules of several files stand beside each other, under different ids', async () => {
  const folder = folderWith({
    'finetune.config.yaml': spec,
    'a.mjs': esm(ruleWith({ id: "'team/a'" })),
    'b.mjs': esm(ruleWith({ id: "'team/b'" })),
    'c.mjs': esm(ruleWith({ id: "'team/a'" })),
  })
  const words = (...files: string[]) => files.flatMap((file) => ['--rules', file])
  expect((await lintFolder(folder, ...words('a.mjs', 'b.mjs', './a.mjs'.slice(2)))).length).toBe(2)
  expect(await runMain(folder, ['lint', ...words('a.mjs', 'c.mjs')])).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: c.mjs: team/a is in a.mjs too; an id must occur once.\n',
  })
})

test.for(['own.mjs', 'own.cjs'])('a changed %s is loaded anew, as watching needs it', async (file) => {
  const folder = folderWith({ 'finetune.config.yaml': spec })
  const write = (message: string) => {
    const value = ruleWith({ check: `() => [{ at: [], message: '${message}' }]` })
    writeFileSync(
      join(folder, file),
      `${file.endsWith('.cjs') ? 'module.exports =' : 'export default'} ${value}\n`,
    )
  }
  for (const message of ['First.', 'Second.', 'Third.']) {
    write(message)
    expect(await lintFolder(folder, '--rules', file)).toEqual([expect.stringContaining(message)])
  }
})

test.for(findNodes())('the published program loads rules on $version', ({ path: node }) => {
  const cwd = folderWith({
    'finetune.config.yaml': spec,
    'own.mjs': esm(ruleWith()),
    'own.cjs': `module.exports = ${ruleWith({ id: "'team/two'" })}`,
    'torn.mjs': 'export default {\n',
  })
  const found = runFdc(['lint', '--rules', 'own.mjs', '--rules', './own.cjs'], { cwd, node })
  expect([found.code, found.stderr]).toEqual([0, ''])
  for (const id of ['team/own', 'team/two']) expect(found.stdout).toContain(`warning Too short. ${id}\n`)
  const torn = runFdc(['lint', '--rules', 'torn.mjs'], { cwd, node })
  expect([torn.code, torn.stdout]).toEqual([2, ''])
  expect(torn.stderr).toMatch(
    /^fdc: torn\.mjs cannot be loaded: Unexpected .*\n {5}`node --check torn\.mjs` shows where\.\n$/,
  )
})

test('the rule that the documentation shows works as it stands', () => {
  const root = join(import.meta.dirname, '../../..')
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  const title = 'T'.repeat(41)
  const cwd = folderWith({ 'finetune.config.yaml': spec.replace('T,', `${title},`), 'own.mjs': code })
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(root, join(cwd, 'node_modules/finetune-design-compiler'), 'junction')
  const { stdout, stderr } = runFdc(['lint', '--rules', 'own.mjs'], { cwd })
  expect(stderr).toBe('')
  expect(stdout).toContain(
    'finetune.config.yaml:2:17 warning The title has 41 characters; it should have at most 40. acme/short-title',
  )
})

test('a rule that waits for what never comes fails the run with a line', () => {
  const folder = folderWith({ 'finetune.config.yaml': spec, 'own.mjs': 'await new Promise(() => {})\n' })
  expect(runFdc(['lint', '--rules', 'own.mjs'], { cwd: folder })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'fdc: The run ended before it was done: it waited for something that never comes.\n',
  })
})

test.for([
  "() => [{ at: [], message: 'x', fix: { title: 'T', changes: [{ at: ['domain'], set: Symbol() }] } }]",
  "() => [{ at: [], message: 'x', fix: { title: 'T', changes: [{ at: ['domain'], value: () => 1 }] } }]",
  '() => { throw Object.create(null) }',
  '() => { throw { get message() { throw 1 }, toString() { throw 2 } } }',
  '() => [{ at: [], get message() { throw Object.create(null) } }]',
  "(design) => { design.domain.title = 'B'; return [] }",
  "async () => { throw new Error('late') }",
])('a rule that checks with %s has made a mistake of its own', async (check) => {
  const { code, noted } = await run(esm(ruleWith({ check })))
  expect([code, noted.split(' at own.mjs')[0]]).toEqual([
    2,
    'fdc: finetune.config.yaml: The rule team/own failed',
  ])
})

test('a finding says neither its rule nor its severity', async () => {
  const check = "() => [{ at: ['domain'], message: 'Mine.', rule: 'rubric/x', severity: 'info' }]"
  expect((await run(esm(ruleWith({ check })))).printed).toContain('warning Mine. team/own')
})

test('a severity without a prototype is refused by name', async () => {
  const { code, noted } = await run(esm(ruleWith({ severity: 'Object.create(null)' })))
  expect([code, noted]).toEqual([
    2,
    'fdc: own.mjs: team/own has an empty mapping for `severity`; it must be error, warning or info.\n',
  ])
})

test('no report takes the place of the rules that were run', async () => {
  const { code, noted } = await run(esm(ruleWith()), ['lint', '-f', 'json', '-o', 'own.mjs'])
  expect([code, noted]).toEqual([2, 'fdc: -o own.mjs: that was read in this run.\n'])
})

test.for(["setTimeout(() => { throw new Error('late') })", "Promise.reject(new Error('late'))"])(
  'what fails in %s fails the run',
  (code) => {
    const cwd = folderWith({
      'finetune.config.yaml': spec,
      'own.mjs': esm(ruleWith({ check: `() => { ${code}; return [] }` })),
    })
    const { code: exit, stderr } = runFdc(['lint', '--rules', 'own.mjs'], { cwd })
    expect([exit, stderr]).toEqual([2, 'fdc: A rule of own.mjs failed after its check: late\n'])
  },
)
