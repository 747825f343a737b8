import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './folders.ts'

/** A repository that goes when the test ends. */
export interface GitRepository {
  folder: string
  /** Runs git in it. */
  git(...words: string[]): string
  write(files: Record<string, string>): void
  /** Writes files and commits everything. */
  commit(files?: Record<string, string>): void
}

/** Makes an empty repository in a new folder, or makes one of a folder that is there. */
export function makeRepository(folder = realpathSync(makeFolder())): GitRepository {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  // Nothing of this machine's settings, and nothing of a git that may be running these tests in a hook.
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) =>
    execFileSync('git', [...identity, ...words], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
  let commits = 0
  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  const commit = (files: Record<string, string> = {}) => {
    write(files)
    git('add', '--all')
    // Two commits of the same content, author and second would be one.
    git('commit', '--quiet', '--allow-empty', '--message', `Commit ${++commits}`)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  return { folder, git, write, commit }
}
