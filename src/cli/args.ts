import { parseArgs } from 'node:util'
import { didYouMean } from '../spec/did-you-mean.ts'
import { Problem } from './problem.ts'

/** A flag of a command. */
export interface Flag {
  /** Word for its value in the help (`<format>`); a flag without one is a switch. */
  value?: string
  /** Whether the value may be left out. */
  optional?: boolean
  /** What that value can be, where it is one of a few words. */
  values?: readonly string[]
  /** Whether it may be given several times; a list is the result. */
  multiple?: boolean
  short?: string
  summary: string
}

/** Flags by their long name. */
export type Flags = Record<string, Flag>

/** What was written on a command line. */
export interface Arguments {
  positionals: string[]
  /** Whether a switch is on. */
  has(flag: string): boolean
  /** The value of a flag, or undefined. */
  get(flag: string): string | undefined
  /** Every value of a flag that may be repeated. */
  all(flag: string): string[]
  /** Every flag as it was written, in that order, for those whose order means something. */
  options: readonly { flag: string; value: string }[]
}

/** Flags that every command knows. */
export const commonFlags: Flags = {
  color: { summary: 'Colour even without a terminal' },
  'no-color': { summary: 'No colour, as with NO_COLOR' },
  verbose: { summary: 'Show the stack of an internal error' },
  help: { short: 'h', summary: 'Show this help' },
}

/** Reads the words after a command. An unknown or unfinished flag is a Problem that names the likely one. */
export function readArguments(command: string, words: readonly string[], own: Flags): Arguments {
  const flags: Flags = { ...own, ...commonFlags }
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.value ? ('string' as const) : ('boolean' as const),
        ...(flag.short && { short: flag.short }),
        ...(flag.multiple && { multiple: true }),
      },
    ]),
  )
  const { tokens } = parseArgs({
    args: words.map((word, index) => (lacksValue(flags, word, words[index + 1]) ? `${word}=` : word)),
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  const written: { flag: string; value: string }[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined
    if (!flag) throw unknownFlag(command, token.rawName, Object.keys(flags))
    // What looks like a flag is one: `--out-dir --check` forgot its folder. `--out-dir=--check` may still mean it.
    const isForgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value))
    if (flag.value && isForgotten) {
      throw new Problem(`${token.rawName} needs a value: ${token.rawName} ${flag.value}.`)
    }
    if (!flag.value && token.value !== undefined) throw new Problem(`${token.rawName} takes no value.`)
    written.push({ flag: token.name, value: token.value ?? '' })
    const earlier = flag.multiple ? (values.get(token.name) ?? []) : []
    values.set(token.name, [...earlier, token.value ?? ''])
  }
  return {
    positionals,
    has: (name) => values.has(name),
    get: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
    options: written,
  }
}

// Whether a flag whose value may be left out stands without one: `--resume --fork`.
function lacksValue(flags: Flags, word: string, next: string | undefined): boolean {
  const name = word.startsWith('--') ? word.slice(2) : ''
  return Object.hasOwn(flags, name) && flags[name]!.optional === true && (next?.startsWith('-') ?? true)
}

function unknownFlag(command: string, written: string, known: string[]): Problem {
  const meant = didYouMean(written.replace(/^-+/, ''), known)
  const hint = meant ? `Did you mean \`--${meant}\`?` : `\`fdc ${command} --help\` lists the flags.`
  return new Problem(`${written} is not a flag of \`fdc ${command}\`.`, hint)
}
