import { constants, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { MANIFEST_PATH, type Manifest, parseManifest } from '../../compiler/manifest.ts'
import type { Disk, FoundFile } from '../../compiler/plan.ts'
import { showPath } from '../show-path.ts'
import { attempt, FileProblem } from './file-problem.ts'
import { locate } from './locate.ts'
import { readLeftoverName } from './stage.ts'

/** The disk as `planBuild` compares it, and what a killed build left lying about. */
export interface ReadDisk extends Disk {
  /** Staged files that nobody put in place, relative to the output folder. */
  readonly leftovers: readonly string[]
}

/**
 * Reads what stands in the output folder: the files at `paths`, those that the manifest lists, and the manifest.
 * @param root the output folder, as the user wrote it; it need not exist
 * @throws FileProblem where something is unreadable, or no regular file
 */
export function readDisk(root: string, paths: readonly string[]): ReadDisk {
  const found = readFile(root, MANIFEST_PATH)
  const manifest = found && { text: found.text, ...parseManifest(found.text) }
  const known = new Set([MANIFEST_PATH, ...paths, ...Object.keys(manifest?.manifest?.artifacts ?? {})])
  const leftovers = findLeftovers(root, known)

  const interrupted: Manifest[] = []
  for (const path of leftovers.filter(isStagedManifest)) {
    // One that is torn was never acted upon: artifacts are put in place only after it is whole.
    const staged = parseManifest(readFile(root, path)?.text ?? '').manifest
    if (staged === undefined) continue
    interrupted.push(staged)
    for (const path of Object.keys(staged.artifacts)) known.add(path)
  }

  const files = new Map<string, FoundFile>()
  for (const path of known) {
    const file = path === MANIFEST_PATH ? undefined : readFile(root, path)
    if (file !== undefined) files.set(path, file)
  }
  return { files, manifest, interrupted, leftovers }
}

/** Whether a leftover is a manifest: the record of what a killed build was about to put in place. */
export function isStagedManifest(path: string): boolean {
  return readLeftoverName(path)?.target === MANIFEST_PATH
}

// No artifact of a spec of 32 MiB comes near this, and a text may not be much longer.
const mostBytes = 2 ** 28

/** The text of one file below `root`; undefined where there is none. */
export function readFile(root: string, path: string): FoundFile | undefined {
  const { full, stats } = locate(root, path)
  if (stats === undefined) return undefined
  if (stats.size > mostBytes) {
    throw new FileProblem(
      `${showPath(full)} has ${stats.size} bytes, far more than an artifact; move it away.`,
      full,
    )
  }
  const flag = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  // The type of readFileSync knows named flags only; the function takes numbers as openSync does.
  const bytes = readIfThere(full, () => readFileSync(full, { flag: flag as unknown as string }))
  if (bytes === undefined) return undefined
  const text = bytes.toString('utf8')
  return { text, valid: !text.includes('\uFFFD') || Buffer.from(text).equals(bytes) }
}

// Another builder may take a staged file away between the look and the read.
function readIfThere(full: string, read: () => Buffer): Buffer | undefined {
  try {
    return attempt('read', full, read)
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'ENOENT') return undefined
    throw error
  }
}

function findLeftovers(root: string, known: ReadonlySet<string>): string[] {
  const leftovers: string[] = []
  for (const folder of new Set([...known].map((path) => posix.dirname(path)))) {
    for (const name of listFolder(join(root, folder))) {
      const target = readLeftoverName(name)?.target
      if (target !== undefined && known.has(posix.join(folder, target)))
        leftovers.push(posix.join(folder, name))
    }
  }
  return leftovers.sort()
}

function listFolder(folder: string): string[] {
  try {
    return attempt('list', folder, () => readdirSync(folder))
  } catch (error) {
    if (error instanceof FileProblem && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}
