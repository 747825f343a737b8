import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { commands } from '../../src/cli/commands/index.ts'
import { formatNames } from '../../src/cli/report/formats.ts'
import { list } from '../../src/spec/show.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const run = (...words: string[]) => runMain(makeFolder(), words)

const usage = 'Usage: fdc <command> [options]'

test.for([['--help'], ['-h'], ['help'], ['help', 'help'], ['help', '--help']])(
  '%j prints the commands and succeeds',
  async (words) => {
    const { code, printed, noted } = await run(...words)
    expect([code, noted]).toEqual([0, ''])
    expect(printed).toContain(usage)
    for (const { name } of commands) expect(printed).toMatch(new RegExp(`^ {2}${name} +[A-Z]`, 'm'))
  },
)

test('no command prints the help and fails', async () => {
  const { code, printed } = await run()
  expect(code).toBe(2)
  expect(printed).toContain(usage)
})

test.for(['--version', '-v'])('%s prints the version alone', async (word) => {
  expect(await run(word)).toEqual({ code: 0, printed: `${manifest.version}\n`, noted: '' })
})

test.for(commands.map(({ name }) => name))('%s explains each of its flags, in 80 columns', async (name) => {
  const { code, printed, noted } = await run(name, '-h')
  expect([code, noted]).toEqual([0, ''])
  const command = commands.find((one) => one.name === name)!
  expect(printed.split('\n')[0]).toBe(`Usage: fdc ${name} [options] ${command.usage}`.trimEnd())
  const flags = [...Object.keys(command.flags), 'color', 'verbose', 'help']
  for (const flag of flags) expect(printed).toMatch(new RegExp(`^ {2}(-\\w, )?--${flag}( <.*>)? {2}`, 'm'))
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect((await run('help', name)).printed).toBe(printed)
  expect((await run(name, '--help', 'positional')).printed).toBe(printed)
})

test('the help of fdc fits 80 columns', async () => {
  for (const line of (await run('--help')).printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test.for([
  [['lnt'], '"lnt" is not a command.', 'Did you mean `fdc lint`?'],
  [['Build'], '"Build" is not a command.', 'Did you mean `fdc build`?'],
  [['help', 'buld'], '"buld" is not a command.', 'Did you mean `fdc build`?'],
  [['frobnicate'], '"frobnicate" is not a command.', '`fdc --help` lists the commands.'],
  [['toString'], '"toString" is not a command.', '`fdc --help` lists the commands.'],
  [['a\u001b[31m\nb'], '"a\\u001b[31m\\nb" is not a command.', '`fdc --help` lists the commands.'],
  [['--verbose', 'lint'], '"--verbose" is not a command.', '`fdc --help` lists the commands.'],
  [['lint', '--frmat', 'json'], '--frmat is not a flag of `fdc lint`.', 'Did you mean `--format`?'],
  [['lint', '--frmat=json'], '--frmat is not a flag of `fdc lint`.', 'Did you mean `--format`?'],
  [['lint', '-x'], '-x is not a flag of `fdc lint`.', '`fdc lint --help` lists the flags.'],
  [['lint', '-hx'], '-x is not a flag of `fdc lint`.', '`fdc lint --help` lists the flags.'],
  [['lint', '--check'], '--check is not a flag of `fdc lint`.', '`fdc lint --help` lists the flags.'],
  [['lint', '--__proto__'], '--__proto__ is not a flag of `fdc lint`.', '`fdc lint --help` lists the flags.'],
  [
    ['lint', '--constructor'],
    '--constructor is not a flag of `fdc lint`.',
    '`fdc lint --help` lists the flags.',
  ],
  [['lint', '--a\nb'], '--a\\u{a}b is not a flag of `fdc lint`.', '`fdc lint --help` lists the flags.'],
  [['lint', '-f'], '-f needs a value: -f <format>.', undefined],
  [['lint', '-f', '--stdin'], '-f needs a value: -f <format>.', undefined],
  [['build', '--out-dir', '--check'], '--out-dir needs a value: --out-dir <dir>.', undefined],
  [['build', '--only'], '--only needs a value: --only <artifact>.', undefined],
  [['build', '--check=no'], '--check takes no value.', undefined],
  [['lint', '-f', 'xml'], `"xml" is not a format; formats are ${list(formatNames)}.`, undefined],
  [['build', '-f', 'xml'], '"xml" is not a format of this command; formats are stylish and json.', undefined],
  [['lint', '--stdin-filename', 'a.yaml'], '--stdin-filename goes with --stdin.', undefined],
  [
    ['lint', '--stdin', 'a.yaml'],
    '--stdin reads the spec from standard input; name no other spec.',
    undefined,
  ],
  [['build', 'a', 'b', '--print-design'], '--print-design takes one spec.', undefined],
] as const)('%j is refused', async ([words, message, hint]) => {
  expect(await run(...words)).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${message}\n${hint ? `     ${hint}\n` : ''}`,
  })
})

test('a word after -- is a path, whatever it looks like', async () => {
  expect((await run('lint', '--', '--stdin')).noted).toBe('fdc: --stdin does not exist.\n')
  expect((await run('lint', '--', '-f', 'json')).noted).toBe(
    'fdc: -f does not exist.\nfdc: json does not exist.\n',
  )
})

test('a value may be attached to its flag, and even look like one then', async () => {
  for (const words of [['-fjson'], ['--format=json'], ['-f', 'json']])
    expect((await run('rules', ...words)).printed).toMatch(/^\{/)
  expect((await run('lint', '--format=--stdin')).noted).toContain('"--stdin" is not a format;')
  expect((await run('lint', '--format=')).noted).toContain('"" is not a format;')
})

test('of a flag that is given twice the last value counts', async () => {
  expect((await run('rules', '-f', 'nonsense', '-f', 'json')).code).toBe(0)
  expect((await run('rules', '-f', 'json', '-f', 'nonsense')).code).toBe(2)
})

const broken = {
  print: () => {
    throw new TypeError('spilt \u001b[2J')
  },
}

test('an error of fdc asks for a report and keeps its stack to itself', async () => {
  expect(await runMain(makeFolder(), ['rules'], broken)).toEqual({
    code: 2,
    printed: '',
    noted: [
      'fdc: This is an error of fdc itself, please report it with the spec that caused it.',
      '     TypeError: spilt \\u{1b}[2J',
      '     Run it with --verbose for the details.',
      '',
    ].join('\n'),
  })
})

test('an error of fdc shows its stack with --verbose', async () => {
  const { code, noted } = await runMain(makeFolder(), ['rules', '--verbose'], broken)
  expect(code).toBe(2)
  expect(noted).toMatch(/^ {5}TypeError: spilt \\u\{1b\}\[2J\n {4}at .*main\.test\.ts/m)
})

test('what is thrown and is no error is reported too', async () => {
  const print = () => {
    throw undefined
  }
  const { code, noted } = await runMain(makeFolder(), ['rules', '--verbose'], { print })
  expect([code, noted.split('\n')[1]]).toEqual([2, '     undefined'])
})
