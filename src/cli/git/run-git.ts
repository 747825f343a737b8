import { existsSync } from 'node:fs'
import { devNull } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'

/** Long enough for a slow disk, and too short for a hang to go unnoticed. */
const timeout = 60_000

/** How a run of git ended. */
export interface GitRun {
  code: number
  output: Buffer
  /** What it complained about, on one line; empty where it only warned. */
  complaint: string
}

/** Runs git in a folder, with words as they are (no shell) and what it reads from standard input. */
export type Git = (folder: string, words: readonly string[], input?: string) => GitRun

/**
 * Finds git and says how to run it so that a repository, which may be anybody's, runs nothing: its configuration names
 * programs (hooks, file system monitor, pager, the transports by which a partial clone fetches what it lacks), and each
 * is switched off. Variables that would lead git elsewhere (a hook sets GIT_DIR) are not passed on.
 * @throws Problem where there is no git
 */
export async function findGit({ env }: Pick<Host, 'env'>): Promise<Git> {
  const program = findProgram(env.PATH ?? '')
  if (!program) throw new Problem('`--since` needs git, and no git is on the PATH.', 'Install git.')
  // Nothing else of fdc starts a program, so that nothing else loads what can.
  const { spawnSync } = await import('node:child_process')
  const inherited = Object.entries(env).filter(([name]) => !/^git_(?!config_)/i.test(name))
  const safe = {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // A list of what is allowed; there is no protocol of this name.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
  }
  const settings = [
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    'core.pager=cat',
    'protocol.allow=never',
    'safe.bareRepository=explicit',
  ]
  const head = ['--no-pager', '--literal-pathspecs', ...settings.flatMap((setting) => ['-c', setting])]
  return (folder, words, input = '') => {
    const { status, stdout, stderr, error } = spawnSync(program, [...head, ...words], {
      cwd: folder,
      env: safe,
      input,
      timeout,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 26,
      windowsHide: true,
    })
    if (error) throw new Problem(`git failed (${(error as NodeJS.ErrnoException).code ?? error.message}).`)
    const lines = stderr.toString('utf8').trim().split('\n')
    const complaint = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? ''
    return { code: status ?? -1, output: stdout, complaint }
  }
}

/** Only in folders that are named in full: an empty entry of the PATH is the current folder, which is anybody's. */
function findProgram(path: string): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  const folders = path.split(delimiter).filter(isAbsolute)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}
