import { isAbsolute, relative, resolve } from 'node:path'
import type { Host } from '../host.ts'
import { withSlashes } from '../show-path.ts'

/**
 * A path as it is called from the root of the repository, where a CI job says where that is: a job may run in a folder
 * further in, and what shows its findings beside the code knows files by their place in the repository.
 */
export function repositoryPath(path: string, { cwd, env }: Pick<Host, 'cwd' | 'env'>): string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR
  if (!root) return path
  const inside = relative(root, resolve(cwd, path))
  const isOutside = inside === '' || /^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside)
  return isOutside ? path : withSlashes(inside)
}
