import templates from '#compiled/init-templates'
import schemas from '#compiled/schemas'
import { fixedRules } from '../../fixed-rules.ts'
import { rules } from '../../rules/index.ts'
import { artifactPaths } from '../../spec/artifact.ts'
import type { Flag, Flags } from '../args.ts'
import type { Command } from '../commands/command.ts'
import { formatNames } from '../report/formats.ts'
import { shells } from './shells.ts'

/** What may stand in a place: one of some words, a file, a folder, or something that nobody can know. */
export type Choice = { words: readonly string[] } | { path: 'file' | 'folder' | 'yaml' } | 'free'

/** A flag with what may follow it; a switch has no choice. */
export interface CompletedFlag {
  name: string
  short: string | undefined
  summary: string
  choice: Choice | undefined
}

/** A command with what may stand behind it. */
export interface CompletedCommand {
  name: string
  summary: string
  flags: readonly CompletedFlag[]
  operand: Choice
}

const ids = () => rules.map(({ id }) => id)

/** What the words for values in the help stand for. */
const choices: Record<string, () => Choice> = {
  '<artifact>': () => ({ words: artifactPaths }),
  '<dir>': () => ({ path: 'folder' }),
  '<domain>': () => ({ words: Object.keys(templates) }),
  '<file>': () => ({ path: 'file' }),
  '<format>': () => ({ words: formatNames }),
  '<path>': () => ({ path: 'file' }),
  '<rule>': () => ({ words: [...ids(), ...Object.keys(fixedRules)] }),
  '<list|clean> [spec]': () => ({ words: ['list', 'clean'] }),
  '<shell>': () => ({ words: shells }),
  '[dir]': () => ({ path: 'folder' }),
  '[name]': () => ({ words: Object.keys(schemas) }),
  '[spec]': () => ({ path: 'yaml' }),
  '[specs..]': () => ({ path: 'yaml' }),
  '': () => 'free',
}

/** The commands as completions know them. */
export function describeCommands(commands: readonly Command[], commonFlags: Flags): CompletedCommand[] {
  return commands.map(({ name, summary, flags, usage }) => ({
    name,
    summary,
    flags: Object.entries({ ...flags, ...commonFlags }).map(([flag, description]) => ({
      name: flag,
      short: description.short,
      summary: description.summary,
      choice: choiceOf(description),
    })),
    operand: choices[usage]?.() ?? 'free',
  }))
}

function choiceOf({ value, values }: Flag): Choice | undefined {
  if (value === undefined) return undefined
  return values ? { words: values } : (choices[value]?.() ?? 'free')
}
