import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commonFlags } from '../../src/cli/args.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { describeCommands } from '../../src/cli/completion/describe-commands.ts'
import { shells } from '../../src/cli/completion/shells.ts'
import { formatNames } from '../../src/cli/report/formats.ts'
import { rules } from '../../src/rules/index.ts'
import { artifactPaths } from '../../src/spec/artifact.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { complete, hasShell } from '../support/shell-completions.ts'

const lines: [string, string[]][] = [
  ['fdc li', ['lint']],
  ['fdc lint --stdin', ['--stdin', '--stdin-filename']],
  ['fdc rules --format ', ['json', 'table']],
  ['fdc rules -f ', ['json', 'table']],
  ['fdc lint -f sarif -o out.sarif -f st', ['stylish']],
  ['fdc lint --format ', [...formatNames].sort()],
  ['fdc build --format ', ['json', 'stylish']],
  ['fdc build --only config/', artifactPaths.filter((path) => path.startsWith('config/')).sort()],
  ['fdc sample --plan pa', ['pairwise']],
  ['fdc sample fine', ['finetune.config.yaml']],
  ['fdc score --judgements no', ['notes.txt']],
  ['fdc score --draft-examples no', ['notes.txt']],
  ['fdc explain rubric/kn', ['rubric/known-criteria']],
  ['fdc explain syntax/dup', ['syntax/duplicate-key']],
  ['fdc init --domain tu', ['tutoring']],
  ['fdc schema finetune', ['finetune.config']],
  ['fdc completion ', [...shells].sort()],
  ['fdc runs ', ['clean', 'list']],
  ['fdc lint fine', ['finetune.config.yaml']],
  ['fdc init design', ['designs']],
  ['fdc lint --stdin-filename notes', ['notes.txt']],
]

describe.for(shells)('%s', (shell) => {
  test.skipIf(!hasShell(shell))('completes commands, flags, their values, rules and files', () => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'designs'))
    for (const name of ['finetune.config.yaml', 'notes.txt']) writeFileSync(join(cwd, name), '')
    const offered = complete(
      shell,
      cwd,
      lines.map(([line]) => line),
    )
    expect(lines.map(([line], index) => [line, offered[index]])).toEqual(lines)
  })
})

test('every value and operand of the help is one that completions know', () => {
  const described = describeCommands(commands, commonFlags)
  const placeholders = commands.flatMap(({ flags }) => Object.values(flags).filter((flag) => flag.value))
  expect(placeholders.length).toBeGreaterThan(5)
  const free = described.flatMap(({ name, flags, operand }) => [
    ...(operand === 'free' && commands.find((known) => known.name === name)!.usage !== '' ? [name] : []),
    ...flags.filter(({ choice }) => choice === 'free').map((flag) => `${name} --${flag.name}`),
  ])
  // Days, numbers and the like are nobody's to guess.
  expect(free.sort()).toEqual([
    ...['base', 'concurrency', 'endpoint', 'judge', 'max-calls', 'max-cost', 'max-tokens'].map(
      (flag) => `baseline --${flag}`,
    ),
    ...['only', 'resume', 'seed', 'simulator'].map((flag) => `baseline --${flag}`),
    'explain --rule',
    'lint --max-results',
    'lint --max-warnings',
    'lint --rule',
    'lint --since',
    'lint --today',
    'runs --keep',
    'sample --count',
    'sample --seed',
  ])
})

test('rules are completed by every id that there is', () => {
  const { operand } = describeCommands(commands, commonFlags).find(({ name }) => name === 'explain')!
  const words = typeof operand === 'object' && 'words' in operand ? operand.words : []
  expect(rules.map(({ id }) => id).filter((id) => !words.includes(id))).toEqual([])
})

test.for([
  [['completion'], 'fdc: Name one shell: fdc completion <shell>.\n     Shells are bash, zsh and fish.\n'],
  [['completion', 'sh'], 'fdc: "sh" is not a shell fdc knows.\n     Shells are bash, zsh and fish.\n'],
] as const)('%j is told what is missing', async ([words, noted]) => {
  expect(await runMain(makeFolder(), words)).toEqual({ code: 2, printed: '', noted })
})
