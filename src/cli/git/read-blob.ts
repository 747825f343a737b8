import { Problem } from '../problem.ts'
import type { Git } from './run-git.ts'

/**
 * The bytes of a file as a commit has it, or undefined where it has none at this path. Filters and conversions that the
 * repository configures are not applied.
 */
export function readBlob(git: Git, root: string, commit: string, path: string): Uint8Array | undefined {
  // Requests are lines, and a name that holds a line break cannot be asked for.
  if (path.includes('\n')) return undefined
  const { code, output, complaint } = git(root, ['cat-file', '--batch'], `${commit}:${path}\n`)
  const headEnd = output.indexOf('\n')
  const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', 0, headEnd)) ?? []
  if (code === 0 && type === 'blob') return output.subarray(headEnd + 1, headEnd + 1 + Number(size))
  const listed = git(root, ['ls-tree', '-z', commit, '--', path])
  if (code === 0 && listed.code === 0 && !/^\d+ blob /.test(listed.output.toString('utf8'))) return undefined
  const reason = complaint || listed.complaint || 'the clone lacks it'
  throw new Problem(
    `git cannot read ${path} at ${commit.slice(0, 10)}: ${reason.replace(/^\w+: /, '')}.`,
    'A partial clone fetches what it lacks with `git checkout` or `git fetch`; fdc fetches nothing.',
  )
}
