import type { Choice, CompletedCommand, CompletedFlag } from './describe-commands.ts'

/** A completion script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(
    ({ name, summary }) => `complete -c fdc -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
  )
  return `# Completions of fdc for fish: fdc completion fish | source
complete -c fdc -f
${names.join('\n')}
${commands.flatMap(commandLines).join('\n')}
`
}

function commandLines({ name, flags, operand }: CompletedCommand): string[] {
  const behind = `complete -c fdc -n '__fish_seen_subcommand_from ${name}'`
  const operands = operand === 'free' ? [] : [`${behind} ${choose(operand)}`]
  return [...flags.map((flag) => `${behind} ${flagWords(flag)}`), ...operands]
}

function flagWords({ name, short, summary, choice }: CompletedFlag): string {
  const names = `-l ${name}${short ? ` -s ${short}` : ''}`
  const value =
    choice === undefined ? '' : choice === 'free' ? ' -x' : ` ${requires(choice)} ${choose(choice)}`
  return `${names}${value} -d ${quote(summary)}`
}

// -x keeps files out of the list, which are what -F asks for.
function requires(choice: Exclude<Choice, 'free'>): string {
  return 'path' in choice && choice.path === 'file' ? '-r' : '-x'
}

function choose(choice: Exclude<Choice, 'free'>): string {
  if ('words' in choice) return `-a ${quote(choice.words.join(' '))}`
  if (choice.path === 'yaml') return "-a '(__fish_complete_suffix .yaml; __fish_complete_suffix .yml)'"
  return choice.path === 'folder' ? "-a '(__fish_complete_directories)'" : '-F'
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
