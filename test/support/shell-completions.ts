import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shell } from '../../src/cli/completion/shells.ts'
import { makeFolder } from './folders.ts'

const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')

/**
 * Whether a shell is there. CI demands all of them (FDC_REQUIRE_SHELLS), so that the tests that need them cannot vanish
 * there; elsewhere a missing one is skipped.
 */
export function hasShell(shell: Shell): boolean {
  return process.env.FDC_REQUIRE_SHELLS === '1' || spawnSync(shell, ['-c', 'exit 0']).status === 0
}

// bash: what `complete -F` has bash do, with the words as bash splits them. fish asks itself. zsh has no such command:
// a shell on a terminal of its own is sent the line and a tab, and what it lists is read back.
const scripts: Record<Shell, string> = {
  bash: `
source <(fdc completion bash)
while IFS= read -r line; do
  read -ra COMP_WORDS <<<"$line"
  [[ $line == *' ' ]] && COMP_WORDS+=('')
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  _fdc
  printf '%s\\n' "\${COMPREPLY[@]}" ---
done`,
  fish: `
fdc completion fish | source
while read -l line
  complete -C $line | string split -f1 \\t
  echo ---
end`,
  zsh: `
zmodload zsh/zpty
zpty -b z zsh -f -i
until_said() { local out part; while [[ $out != *$1* ]]; do zpty -r -t z part && out+=$part || sleep 0.01; done; print -r -- $out; }
zpty -w z 'PS1= RPROMPT=; stty columns 300 rows 200; autoload -Uz compinit; compinit -u -D; source <(fdc completion zsh); bindkey "^I" list-choices; LISTMAX=1000; zstyle ":completion:*" verbose no; print RE"A"DY'
until_said READY >/dev/null
zpty -w z 'end-of-list() { zle -I; print EN"D"; zle kill-whole-line }; zle -N end-of-list; bindkey "^X" end-of-list; print RE"A"DY'
until_said READY >/dev/null
while IFS= read -r line; do
  zpty -w -n z "$line"$'\\t\\x18'
  until_said END | sed 's/\\x1b\\[[0-9;?]*[a-zA-Z]//g' | tr '\\r' '\\n' | grep -vE '^ *(fdc |.*END)|^#'
  print -- ---
done
zpty -d z`,
}

/** What a shell offers for each of some unfinished lines, sorted, when fdc's completions are loaded in it. */
export function complete(shell: Shell, cwd: string, lines: readonly string[]): string[][] {
  const bin = makeFolder()
  writeFileSync(join(bin, 'fdc'), `#!/bin/sh\nexec ${process.execPath} ${bundle} "$@"\n`)
  chmodSync(join(bin, 'fdc'), 0o755)
  const { status, stdout, stderr } = spawnSync(shell, ['-c', scripts[shell]], {
    cwd,
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: bin, TERM: 'dumb', LANG: 'C.UTF-8' },
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}`)
  const parts = stdout.split(/^---$/m).slice(0, lines.length)
  return parts.map((part) =>
    part
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replace(/\/$/, ''))
      .sort(),
  )
}
