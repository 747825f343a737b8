import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { showPath } from '../show-path.ts'
import { attempt, attemptQuietly, FileProblem, systemCode } from './file-problem.ts'
import { placeNew } from './place-new.ts'
import { isProcessAlive } from './process-alive.ts'
import { stage } from './stage.ts'
import { sweepWorkFolder } from './work-folder.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When it took the lock, in ISO 8601: for the message only, nothing is decided by the clock. */
  readonly since: string
  /** Tells this lock from every other, those of the same process included. */
  readonly nonce: string
}

/** Who is kept out by a lock, and what it is called in messages: `fdc build`. */
export interface Lock {
  /** Absolute path of the lock's file. */
  file: string
  what: string
}

const held = new Set<string>()

/**
 * Takes a lock, and returns what gives it back. It appears whole, as a link to a file that was written before, so that a
 * process killed at any moment leaves either no lock or one that names it.
 *
 * A lock whose process is dead is taken over. Two heirs must not both do that, nor may one remove the lock that the
 * other has just made; so nobody ever removes a stale lock. Its heir is whoever creates `<lock>.<its nonce>`, which only
 * one can, and who then finds the stale lock still there: heirs rename their file over the lock, and from then on nobody
 * who remembers the old nonce can pass this test. An heir that died has an heir in the same way.
 * @throws FileProblem where another process holds the lock
 */
export function takeLock(lock: Lock): () => void {
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    nonce: randomBytes(8).toString('hex'),
  }
  take(lock, own)
  held.add(own.nonce)
  sweep(lock.file)
  return () => {
    if (held.delete(own.nonce)) attemptQuietly(() => unlinkSync(lock.file))
  }
}

/** Whether a process that may be alive holds a lock. */
export function isLockHeld(lock: Lock): boolean {
  const holder = readHolder(lock.file, lock)
  return holder !== undefined && isHolding(holder)
}

function take(lock: Lock, own: Holder): void {
  const { file } = lock
  for (;;) {
    if (create(file, own)) return
    const first = readHolder(file, lock)
    let path = file
    let holder = first
    // Follows the line of dead heirs to its end, unless the lock changes hands meanwhile.
    while (holder !== undefined) {
      if (isHolding(holder)) throw describeHolder(lock, holder)
      path = `${file}.${holder.nonce}`
      if (create(path, own)) break
      holder = readHolder(path, lock)
    }
    if (holder === undefined) continue
    if (readHolder(file, lock)?.nonce !== first?.nonce) {
      attemptQuietly(() => unlinkSync(path))
      continue
    }
    attempt('take over', file, () => renameSync(path, file))
    return
  }
}

/** Creates a lock file if there is none. */
function create(path: string, own: Holder): boolean {
  return placeNew(stage(path, `${JSON.stringify(own)}\n`))
}

function readHolder(path: string, { what }: Lock): Holder | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    return attempt('read', path, () => {
      throw error
    })
  }
  try {
    const { pid, host, since, nonce } = JSON.parse(text)
    const strings = [host, since, nonce].every((value) => typeof value === 'string')
    if (strings && Number.isSafeInteger(pid) && pid > 0 && /^[0-9a-f]{16}$/.test(nonce))
      return { pid, host, since, nonce }
  } catch {}
  throw new FileProblem(`${path} is no lock of fdc. Delete it if no other ${what} is running here.`, path)
}

function isHolding(holder: Holder): boolean {
  // Nothing can be known about the processes of another machine, a container's included.
  if (holder.host !== hostname()) return true
  // Numbers are used again: containers give the same few to everybody.
  if (holder.pid === process.pid) return held.has(holder.nonce)
  return isProcessAlive(holder.pid)
}

function describeHolder({ file, what }: Lock, { pid, host, since }: Holder): FileProblem {
  const message =
    `Another ${what} is running here: process ${pid} on ${host}, since ${since}. ` +
    `Wait for it, or delete ${showPath(file)} if it is gone.`
  return new FileProblem(message, file)
}

/** Removes what dead processes left beside the lock; only its holder may. */
function sweep(file: string): void {
  const folder = dirname(file)
  attemptQuietly(() => {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(`${basename(file)}.`)) attemptQuietly(() => unlinkSync(join(folder, name)))
    }
  })
  sweepWorkFolder(folder)
}
