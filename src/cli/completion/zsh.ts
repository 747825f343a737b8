import type { Choice, CompletedCommand, CompletedFlag } from './describe-commands.ts'

/** A completion script for zsh, to be sourced or to stand in a folder of `fpath` as `_fdc`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => quote(`${name}:${summary}`))
  return `#compdef fdc
# Completions of fdc for zsh: source <(fdc completion zsh)
_fdc() {
  local -a commands=(
    ${described.join('\n    ')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ \${funcstack[1]-} == _fdc ]]; then _fdc "$@"; else compdef _fdc fdc; fi
`
}

function commandCase({ name, flags, operand }: CompletedCommand): string {
  const specs = [...flags.flatMap(flagSpecs), quote(`*:operand:${action(operand)}`)]
  return `    ${name})\n      _arguments \\\n        ${specs.join(' \\\n        ')}\n      ;;`
}

// `*` lets a flag be given again, which does no harm where the last one wins.
function flagSpecs({ name, short, summary, choice }: CompletedFlag): string[] {
  const text = summary.replace(/[[\]\\:]/g, '\\$&')
  const value = choice ? `:value:${action(choice)}` : ''
  const long = quote(`*--${name}${choice ? '=' : ''}[${text}]${value}`)
  return short ? [long, quote(`*-${short}${choice ? '+' : ''}[${text}]${value}`)] : [long]
}

function action(choice: Choice): string {
  if (choice === 'free') return ' '
  if ('words' in choice) return `(${choice.words.join(' ')})`
  if (choice.path === 'yaml') return '_files -g "*.(yaml|yml)(-.)"'
  return choice.path === 'folder' ? '_files -/' : '_files'
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
