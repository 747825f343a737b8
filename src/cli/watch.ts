import { statSync } from 'node:fs'
import type { Host } from './host.ts'
import { listenToReads } from './input/read-source.ts'

// Looking at a handful of files costs nothing, and works where file systems send no events: network and container mounts.
const lookEvery = 250

/**
 * Does work, and again whenever a file that it read, or missed, has changed. Ends with the process. An
 * error of the first time is thrown, since nobody wants to wait for a wrong flag to mend itself; `complain` tells of later ones.
 */
export async function watch(
  work: () => Promise<unknown>,
  complain: (error: unknown) => Promise<void>,
  host: Host,
): Promise<never> {
  let read = await recordReads([], work)
  for (;;) {
    host.note(`fdc: Watching ${read.size === 1 ? 'a file' : `${read.size} files`}; Ctrl+C ends it.\n`)
    await untilChanged(read)
    // Like any other program that redraws; what a file receives is kept.
    if (host.isTerminal) host.print('\u001b[2J\u001b[3J\u001b[H')
    read = await recordReads(read.keys(), async () => {
      try {
        await work()
      } catch (error) {
        await complain(error)
      }
    })
  }
}

/**
 * The files that work read, each as it was just before, and those that earlier work read: one may be away for a moment
 * while an editor saves it.
 */
async function recordReads(
  earlier: Iterable<string>,
  work: () => Promise<unknown>,
): Promise<Map<string, string>> {
  const read = new Map([...earlier].map((file) => [file, stamp(file)]))
  const stop = listenToReads((file) => {
    if (!read.has(file)) read.set(file, stamp(file))
  })
  try {
    await work()
  } finally {
    stop()
  }
  return read
}

async function untilChanged(read: ReadonlyMap<string, string>): Promise<void> {
  const isChanged = () => [...read].some(([file, before]) => stamp(file) !== before)
  while (!isChanged()) await new Promise((resolve) => setTimeout(resolve, lookEvery))
}

// Editors write in place or put a new file in its stead; either shows here.
function stamp(file: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'gone'
  }
}
