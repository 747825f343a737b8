import { realpathSync } from 'node:fs'
import nodePath, { join } from 'node:path'
import type { LintEnvironment } from '../../pipeline.ts'
import type { Host } from '../host.ts'
import type { LoadedSpec } from '../input/load-spec.ts'
import { decodeSource, type ReadSource } from '../input/read-source.ts'
import { refuseReference } from '../input/reference-reader.ts'
import { Problem } from '../problem.ts'
import { findMergeBase } from './find-merge-base.ts'
import { findRepository } from './find-repository.ts'
import { readBlob } from './read-blob.ts'
import { findGit } from './run-git.ts'

/**
 * Gives a spec as it was at the merge base; undefined where it was not there yet, so that all of it is new, and a
 * Problem for one that lies in no repository.
 */
export type BaseReader = (spec: LoadedSpec) => LintEnvironment['base'] | Problem

/**
 * Reads specs, and the files that they refer to, from the commit that a ref and HEAD have in common. Nothing is checked
 * out. A spec that has been renamed since is a new one.
 * @throws Problem, at once or with the first spec of a repository, where git cannot tell
 */
export async function createBaseReader(ref: string, host: Host): Promise<BaseReader> {
  if (ref === '' || ref.startsWith('-')) {
    throw new Problem(`--since is ${JSON.stringify(ref)}; it must be a branch, a tag or a commit.`)
  }
  const git = await findGit(host)
  const bases = new Map<string, string>()
  return ({ source, name, folder }) => {
    const place = resolveLinks(folder)
    const root = findRepository(place)
    if (root === undefined) {
      return new Problem(`${source.path} lies in no git repository, which \`--since\` needs.`)
    }
    const base = bases.get(root) ?? findMergeBase(git, root, ref)
    bases.set(root, base)
    const read = (file: string, shown: string): ReadSource => {
      const path = treePath(root, file)
      const bytes = path === undefined ? undefined : readBlob(git, root, base, path)
      return bytes ? decodeSource(bytes, shown) : { problem: 'does not exist' }
    }
    const spec = read(resolveLinks(join(place, name)), source.path)
    if (!('source' in spec)) return undefined
    const shown = source.path.slice(0, source.path.length - name.length)
    return {
      source: spec.source,
      readReference: (path) => {
        const problem = refuseReference(path)
        return problem === undefined ? read(join(place, path), shown + path) : { problem }
      },
    }
  }
}

/** A path below the root of a repository as git writes it; undefined where it is not below. */
export function treePath(root: string, file: string, path: typeof nodePath = nodePath): string | undefined {
  const steps = path.relative(root, file).split(path.sep)
  return steps[0] === '..' || path.isAbsolute(steps.join(path.sep)) ? undefined : steps.join('/')
}

// What does not exist today, such as the folder of a spec from standard input, has no links to follow.
function resolveLinks(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
