import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from '../files/file-problem.ts'
import { openWorkFolder } from '../files/work-folder.ts'
import { Problem } from '../problem.ts'

/** Where a run keeps its journal, transcripts and judgements. */
export interface RunFolder {
  id: string
  /** Absolute. */
  path: string
}

const idPattern = /^[a-z]+-\d{8}-\d{6}(?:-\d+)?$/

/** Makes the folder of a new run, `.fdc/runs/baseline-20261122-213000`: its name says when it began, in UTC. */
export function createRunFolder(root: string, runner: string, now: Date): RunFolder {
  const folder = runsFolder(root)
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:]/g, '')
    .replace('T', '-')
  for (let number = 1; ; number++) {
    const id = `${runner}-${stamp}${number === 1 ? '' : `-${number}`}`
    const path = join(folder, id)
    try {
      mkdirSync(path)
      return { id, path }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        attempt('create the folder', path, () => mkdirSync(path))
    }
  }
}

/** The folder of an earlier run: the one of that name, or the last one of a runner. Throws a Problem where there is none. */
export function findRunFolder(root: string, runner: string, id: string | undefined): RunFolder {
  const known = listRuns(root).filter((name) => name.startsWith(`${runner}-`))
  const wanted = id ?? known.at(-1)
  if (wanted === undefined) throw new Problem(`No run of \`fdc ${runner}\` is there that could be resumed.`)
  if (known.includes(wanted)) return { id: wanted, path: join(root, '.fdc/runs', wanted) }
  const last = known.at(-1)
  throw new Problem(
    `${JSON.stringify(wanted)} is no run of \`fdc ${runner}\`.`,
    last === undefined ? 'There is none yet.' : `The last one is ${last}; \`fdc runs list\` shows all.`,
  )
}

/** Names of all runs, the oldest first. */
export function listRuns(root: string): string[] {
  const folder = join(root, '.fdc/runs')
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return attempt('read the folder', folder, () => readdirSync(folder))
    .filter((name) => idPattern.test(name))
    .sort()
}

function runsFolder(root: string): string {
  const folder = join(openWorkFolder(root), 'runs')
  attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
  return folder
}
