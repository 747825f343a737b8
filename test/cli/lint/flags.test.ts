import { expect, test } from 'vitest'
import { rules } from '../../../src/rules/index.ts'
import { folderWith } from '../../support/files.ts'
import { runMain } from '../../support/run-main.ts'
import { readJsonOutput } from '../../support/valid-json.ts'

const gate = 'rubric/safety-gate-present'
const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
// With errors and warnings.
const spec = `${head}tokens: {ceiling: 20000}\ntaxonomy: {topics: {a: 0.5, b: 0.6}}\nrubric:\n  categories: {x: {weight: 1, criteria: [A]}}\n  criteria: {A: {question: Is it?}}\n`

function run(words: readonly string[], text = spec) {
  return runMain(folderWith({ 'finetune.config.yaml': text }), ['lint', ...words])
}

/** The severity of each finding, by rule. */
async function severities(words: readonly string[], text = spec): Promise<Record<string, string>> {
  const { printed } = await run(['-f', 'json', ...words], text)
  return Object.fromEntries(readJsonOutput(printed).findings.map(({ rule, severity }) => [rule, severity]))
}

test('--rule sets the level of a rule, and the last one counts', async () => {
  const id = 'taxonomy/weights-sum-to-one'
  expect((await severities([]))[id]).toBe('error')
  expect((await severities(['--rule', `${id}:info`]))[id]).toBe('info')
  expect((await severities(['--rule', `${id}:warn`, '--rule', `${id}:off`]))[id]).toBe(undefined)
  expect((await severities(['--rule', 'model/several-candidates:error', '--rule', `${id}:warn`]))[id]).toBe(
    'warning',
  )
})

test('--rule switches on what the spec has off, and keeps the options of the spec', async () => {
  const text = `${spec}lint: {rules: {tokens/practical-ceiling: [off, {max: 9000}]}}\n`
  expect((await severities([], text))['tokens/practical-ceiling']).toBe(undefined)
  const { printed } = await run(['--rule', 'tokens/practical-ceiling:error'], text)
  expect(printed).toContain('error The ceiling is 20000 tokens; it should be at most 9000.')
})

test('--only leaves the rules of a group or one rule, and whatever keeps a spec from being read', async () => {
  expect(Object.keys(await severities(['--only', 'tokens']))).toEqual(['tokens/practical-ceiling'])
  expect(Object.keys(await severities(['--only', 'tokens/*', '--only', gate]))).toEqual([
    'tokens/practical-ceiling',
    gate,
  ])
  const broken = `${spec}tets: 1\nlint: {rules: {no/such: warn}}\n# \u202e\n`
  expect(Object.keys(await severities(['--only', 'tokens'], broken)).sort()).toEqual([
    'lint/known-rule',
    'schema/unknown-key',
    'syntax/bidi-control',
    'tokens/practical-ceiling',
  ])
  expect(Object.keys(await severities(['--only', 'schema'], broken))).not.toContain(
    'tokens/practical-ceiling',
  )
})

test('--skip takes a rule or a group away, but for gates', async () => {
  expect(Object.keys(await severities(['--skip', 'taxonomy/*']))).toEqual(
    Object.keys(await severities([])).filter((id) => !id.startsWith('taxonomy/')),
  )
  const left = Object.keys(await severities(['--skip', 'rubric'])).filter((id) => id.startsWith('rubric/'))
  expect(left).toEqual([gate])
})

test('--strict is fdc:strict over the presets and below the rules of the spec', async () => {
  const text = `${spec}lint: {extends: [fdc:draft], rules: {taxonomy/has-hard-cases: off}}\n`
  const strict = await severities(['--strict'], text)
  expect(strict['tokens/practical-ceiling']).toBe('error')
  expect(strict['taxonomy/has-hard-cases']).toBe(undefined)
})

test.for([
  [
    ['--rule', 'taxonomy/weights-sum-to-one'],
    '--rule taxonomy/weights-sum-to-one has no level; it must be --rule <id>:<off|info|warn|error>.',
    '',
  ],
  [
    ['--rule', 'rubric/na-declred:off'],
    '"rubric/na-declred" is not a rule.',
    'Did you mean `--rule rubric/na-declared`?',
  ],
  [
    ['--rule', 'prompts/question-limit:[warn,{max: 3}]'],
    '--rule prompts/question-limit:[warn,{max: 3}] holds more than a level; it must be --rule <id>:<off|info|warn|error>.',
    'Set the options of prompts/question-limit in `lint.rules` of the spec, or in a preset.',
  ],
  [
    ['--rule', 'tokens:off'],
    '"tokens" is a group of rules; a rule must be named by itself.',
    'Name those that are meant one by one, such as `tokens/ceiling-defined`; `fdc explain tokens` lists them.',
  ],
  [
    ['--only', 'taxonomy,personas'],
    '"taxonomy,personas" is not a rule or group.',
    'Give the flag once for each: `--only taxonomy --only personas`.',
  ],
  [['--rule', '__proto__:off'], '"__proto__" is not a rule.', '`fdc rules` lists them.'],
  [['--rule', ':off'], '"" is not a rule.', '`fdc rules` lists them.'],
  [
    ['--rule', 'rubric/na-declared:warning'],
    '"warning" is not a level; levels are off, info, warn and error.',
    'Did you mean `--rule rubric/na-declared:warn`?',
  ],
  [
    ['--rule', 'rubric/na-declared:eror'],
    '"eror" is not a level; levels are off, info, warn and error.',
    'Did you mean `--rule rubric/na-declared:error`?',
  ],
  [['--rule', 'rubric/na-declared:'], '"" is not a level; levels are off, info, warn and error.', ''],
  [
    ['--rule', 'schema/type:warn'],
    '--rule schema/type names a rule that cannot be switched off.',
    'Without what it holds, a spec cannot be read.',
  ],
  [
    ['--rule', `${gate}:warn`],
    `--rule ${gate}:warn would silence ${gate}, which nobody may: At least one criterion is a safety gate, whose failure rejects a conversation whatever its score.`,
    `\`fdc explain ${gate}\` says why.`,
  ],
  [
    ['--skip', gate],
    `--skip ${gate} would silence ${gate}, which nobody may: At least one criterion is a safety gate, whose failure rejects a conversation whatever its score.`,
    `\`fdc explain ${gate}\` says why.`,
  ],
  [['--only', 'rubrik'], '"rubrik" is not a rule or group.', 'Did you mean `--only rubric`?'],
  [
    ['--only', 'na-declared'],
    '"na-declared" is not a rule or group.',
    'Did you mean `--only rubric/na-declared`?',
  ],
  [['--skip', 'nothing/*'], '"nothing" is not a rule or group.', '`fdc rules` lists them.'],
  [
    ['--skip', 'syntax'],
    '--skip syntax names a group of rules that cannot be switched off.',
    'Without what it holds, a spec cannot be read.',
  ],
  [
    ['--skip', 'syntax/tab'],
    '--skip syntax/tab names a rule that cannot be switched off.',
    'Without what it holds, a spec cannot be read.',
  ],
  [['--max-warnings', 'few'], '--max-warnings is "few"; it must be a whole number from 0 to 999999999.', ''],
  [['--max-warnings', '1.5'], '--max-warnings is "1.5"; it must be a whole number from 0 to 999999999.', ''],
  [['--max-warnings=-1'], '--max-warnings is "-1"; it must be a whole number from 0 to 999999999.', ''],
] as const)('%j is refused', async ([words, message, hint]) => {
  expect(await run(words)).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${message}\n${hint && `     ${hint}\n`}`,
  })
})

test('a gate may be set to error by flag', async () => {
  const text = `${spec}lint: {extends: [fdc:draft]}\n`
  expect((await severities([], text))[gate]).toBe('warning')
  expect((await severities(['--rule', `${gate}:error`], text))[gate]).toBe('error')
})

const warned = `${head}tokens: {ceiling: 20000}\n`

test.for([
  [['--max-warnings', '0'], 1, 'fdc: There is 1 warning; --max-warnings allows 0.\n'],
  [['--max-warnings', '1'], 0, ''],
  [['--max-warnings', '0', '--quiet'], 1, 'fdc: There is 1 warning; --max-warnings allows 0.\n'],
  [['--max-warnings', '0', '-f', 'json'], 1, 'fdc: There is 1 warning; --max-warnings allows 0.\n'],
  [['--max-warnings', '0', '--rule', 'tokens/practical-ceiling:info'], 0, ''],
] as const)('with one warning, %j ends with %i', async ([words, code, noted]) => {
  expect(await run(words, warned)).toMatchObject({ code, noted })
})

test('--max-warnings counts the warnings of all specs', async () => {
  const folder = folderWith({ 'a.yaml': warned, 'b.yaml': warned })
  expect(await runMain(folder, ['lint', '--max-warnings', '1', 'a.yaml', 'b.yaml'])).toMatchObject({
    code: 1,
    noted: 'fdc: There are 2 warnings; --max-warnings allows 1.\n',
  })
})

test('--only of other rules leaves out a gate that nothing else silences, and the settings say so', async () => {
  const { printed } = await run(['--only', 'tokens', '--print-config'])
  expect(printed).toMatch(new RegExp(`^  ${gate}: off +# --only tokens$`, 'm'))
})

test('--quiet shows errors only, and says of what has none that it has no errors', async () => {
  expect(new Set(Object.values(await severities([])))).toEqual(new Set(['error', 'warning']))
  expect(new Set(Object.values(await severities(['--quiet'])))).toEqual(new Set(['error']))
  expect(await run(['--quiet'], warned)).toEqual({
    code: 0,
    printed: 'finetune.config.yaml: no errors.\n',
    noted: '',
  })
})

test('every rule can be named by its id and by its group', async () => {
  for (const { id } of rules) {
    for (const name of [id, id.split('/')[0]!]) expect((await run(['--only', name])).noted).toBe('')
  }
})
