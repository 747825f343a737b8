import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, FileProblem, systemCode } from '../files/file-problem.ts'
import type { Lock } from '../files/take-lock.ts'
import { openWorkFolder, WORK_FOLDER } from '../files/work-folder.ts'
import { Problem } from '../problem.ts'
import { showPath } from '../show-path.ts'
import { journalName } from './read-journal.ts'

/** Where a run keeps its journal, transcripts and judgements. */
export interface RunFolder {
  id: string
  /** Absolute. */
  path: string
}

const idPattern = /^([a-z]+)-(\d{8}-\d{6})(?:-(\d+))?$/

/** Makes the folder of a new run, `.fdc/runs/baseline-20261122-213000`: its name says when it began, in UTC. */
export function createRunFolder(root: string, runner: string, now: Date): RunFolder {
  const folder = join(openWorkFolder(root), 'runs')
  attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
  isRealFolder(folder)
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:]/g, '')
    .replace('T', '-')
  for (let number = 1; ; number++) {
    const id = `${runner}-${stamp}${number === 1 ? '' : `-${number}`}`
    const path = join(folder, id)
    try {
      attempt('create the folder', path, () => mkdirSync(path, { mode: 0o700 }))
      return { id, path }
    } catch (error) {
      if (!(error instanceof FileProblem) || error.code !== 'EEXIST') throw error
    }
  }
}

/** The folder of an earlier run: the one of that name, or the last one of a runner. Throws a Problem where there is none. */
export function findRunFolder(root: string, runner: string, id: string | undefined): RunFolder {
  const known = listRunFolders(root).filter((run) => run.id.startsWith(`${runner}-`) && hasJournal(run))
  const found = id === undefined ? known.at(-1) : known.find((run) => run.id === id)
  if (found) return found
  const last = known.at(-1)
  if (!last) throw new Problem(`There is no run of \`fdc ${runner}\` that could be resumed.`)
  throw new Problem(
    `${JSON.stringify(id)} is no run of \`fdc ${runner}\`.`,
    `The last one is ${last.id}; \`fdc runs list\` shows all.`,
  )
}

/** All runs, the oldest first. What is no real folder, or called otherwise, is none. */
export function listRunFolders(root: string): RunFolder[] {
  const work = join(root, WORK_FOLDER)
  const folder = join(work, 'runs')
  if (!isRealFolder(work) || !isRealFolder(folder)) return []
  return attempt('read the folder', folder, () => readdirSync(folder))
    .filter(
      (id) =>
        idPattern.test(id) && lstatSync(join(folder, id), { throwIfNoEntry: false })?.isDirectory() === true,
    )
    .sort((a, b) => compareKeys(sortKey(a), sortKey(b)))
    .map((id) => ({ id, path: join(folder, id) }))
}

/** The runner of a run, as its name says. */
export function runnerOf(id: string): string {
  return idPattern.exec(id)?.[1] ?? ''
}

/** What keeps two processes from working on one run. */
export function lockOfRun({ id, path }: RunFolder): Lock {
  return { file: join(path, 'run.lock'), what: `fdc ${runnerOf(id)}` }
}

/** Whether a run has begun: its folder is made before its journal. */
export function hasJournal({ path }: RunFolder): boolean {
  return lstatSync(join(path, journalName), { throwIfNoEntry: false }) !== undefined
}

// Whoever commits a symbolic link must not decide where a run reads, writes or removes.
function isRealFolder(path: string): boolean {
  let stats: ReturnType<typeof lstatSync>
  try {
    stats = lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return false
    return attempt('look at', path, () => {
      throw error
    })
  }
  if (!stats?.isSymbolicLink()) return stats?.isDirectory() ?? false
  throw new FileProblem(`${showPath(path)} is a symbolic link; fdc keeps runs in real folders.`, path)
}

// By the time at which they began, then by number: the tenth of a second comes after its second.
function sortKey(id: string): [string, number, string] {
  const [, runner = '', stamp = '', number = '1'] = idPattern.exec(id) ?? []
  return [stamp, Number(number), runner]
}

function compareKeys([a, m, x]: [string, number, string], [b, n, y]: [string, number, string]): number {
  if (a !== b) return a < b ? -1 : 1
  return m - n || (x < y ? -1 : 1)
}
