import type { Choice, CompletedCommand } from './describe-commands.ts'

/** A completion script for bash 3.2 and later, which macOS still has. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completions of fdc for bash: source <(fdc completion bash)
_fdc() {
  local IFS=$'\\n' word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    ${words(commands.map(({ name }) => name))}
    return
  fi
  # bash takes the sign of --flag=value for a word of its own.
  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  case "\${COMP_WORDS[1]} $before" in
${commands.flatMap(flagCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]} $word" in
${commands.map(({ name, flags }) => `    '${name} -'*) ${words(flags.map((flag) => `--${flag.name}`))} ;;`).join('\n')}
${commands.map(({ name, operand }) => `    '${name} '*) ${choose(operand)} ;;`).join('\n')}
  esac
}
complete -F _fdc fdc
`
}

function flagCases({ name, flags }: CompletedCommand): string[] {
  return flags.flatMap(({ name: flag, short, choice }) => {
    if (!choice) return []
    const patterns = [`--${flag}`, ...(short ? [`-${short}`] : [])].map((written) => `'${name} ${written}'`)
    return [`    ${patterns.join(' | ')}) ${choose(choice)}; return ;;`]
  })
}

function choose(choice: Choice): string {
  if (choice === 'free') return ':'
  if ('words' in choice) return words(choice.words)
  const filter = choice.path === 'folder' ? '-d' : '-f'
  return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen ${filter} -- "$word"))`
}

function words(list: readonly string[]): string {
  return `COMPREPLY=($(compgen -W $'${list.join('\\n')}' -- "$word"))`
}
