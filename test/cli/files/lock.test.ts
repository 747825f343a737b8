import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileProblem } from '../../../src/cli/files/file-problem.ts'
import { withLock } from '../../../src/cli/files/lock.ts'
import { publish } from '../../../src/cli/files/publish.ts'
import { readDisk } from '../../../src/cli/files/read-disk.ts'
import { isUpToDate, planBuild } from '../../../src/compiler/plan.ts'
import { interceptFiles, systemError } from '../../support/file-faults.ts'
import { makeFolder } from '../../support/folders.ts'
import { runChild } from '../../support/run-child.ts'
import { SAMPLES } from '../../support/sample-builds.ts'

const NONCE = '0123456789abcdef'

function writeLock(root: string, text: string): string {
  mkdirSync(join(root, '.fdc'))
  writeFileSync(join(root, '.fdc/build.lock'), text)
  return join(root, '.fdc/build.lock')
}

function holder(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host, since: '2026-11-22T10:00:00.000Z', nonce: NONCE })
}

/** The number of a process that has ended. */
async function findDeadPid(): Promise<number> {
  const root = makeFolder()
  await runChild('lock-child.ts', root, join(root, 'log'), '1')
  return Number(readFileSync(join(root, 'log'), 'utf8').match(/\d+/)?.[0])
}

test('a lock is there while the work is done, names its holder, and is gone afterwards', () => {
  const root = makeFolder()
  const seen = withLock(root, () => JSON.parse(readFileSync(join(root, '.fdc/build.lock'), 'utf8')))
  expect(seen).toEqual({
    pid: process.pid,
    host: hostname(),
    since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    nonce: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
  expect(readdirSync(join(root, '.fdc'))).toEqual(['.gitignore'])
  expect(readFileSync(join(root, '.fdc/.gitignore'), 'utf8')).toBe('*\n')
})

test('an exception in the work passes, and the lock is gone', () => {
  const root = makeFolder()
  const work = () => {
    throw new Error('of ours')
  }
  expect(() => withLock(root, work)).toThrow('of ours')
  expect(readdirSync(join(root, '.fdc'))).toEqual(['.gitignore'])
})

test('the lock of a living process is respected in one line that names it', () => {
  const root = makeFolder()
  const path = writeLock(root, holder(process.ppid))
  const message = `Another fdc build is running here: process ${process.ppid} on ${hostname()}, since 2026-11-22T10:00:00.000Z. Wait for it, or delete ${path} if it is gone.`
  expect(() => withLock(root, () => 1)).toThrow(new FileProblem(message, path))
  expect(readFileSync(path, 'utf8')).toBe(holder(process.ppid))
})

test('a lock that this very process holds is respected', () => {
  const root = makeFolder()
  expect(() => withLock(root, () => withLock(root, () => 1))).toThrow(`process ${process.pid} on `)
})

test('the lock of a dead process is taken over', async () => {
  const root = makeFolder()
  writeLock(root, holder(await findDeadPid()))
  expect(withLock(root, () => readFileSync(join(root, '.fdc/build.lock'), 'utf8'))).toContain(
    `"pid":${process.pid},`,
  )
  expect(readdirSync(join(root, '.fdc'))).toEqual(['.gitignore'])
})

test('the lock of a dead process with the number of this one is taken over', () => {
  const root = makeFolder()
  writeLock(root, holder(process.pid))
  expect(withLock(root, () => 1)).toBe(1)
})

test('the lock of another machine is respected, for its processes cannot be seen', async () => {
  const root = makeFolder()
  const pid = await findDeadPid()
  writeLock(root, holder(pid, 'elsewhere'))
  expect(() => withLock(root, () => 1)).toThrow(`process ${pid} on elsewhere, since`)
})

test.for(['', '{}', 'null', '{"pid":1,"host":"a","since":"b","nonce":"../../x"}'])(
  '%j is no lock, and said to be none',
  (text) => {
    const root = makeFolder()
    const path = writeLock(root, text)
    expect(() => withLock(root, () => 1)).toThrow(
      `${path} is no lock of fdc. Delete it if no other fdc build is running here.`,
    )
  },
)

test('a file system without hard links gets its lock by an exclusive copy', () => {
  const root = makeFolder()
  const restore = interceptFiles(['linkSync'], () => {
    throw systemError('EPERM', 'link')
  })
  try {
    expect(withLock(root, () => readFileSync(join(root, '.fdc/build.lock'), 'utf8'))).toContain(
      `"pid":${process.pid},`,
    )
    writeFileSync(join(root, '.fdc/build.lock'), holder(process.ppid))
    expect(() => withLock(root, () => 1)).toThrow('Another fdc build is running here')
  } finally {
    restore()
  }
})

test('processes that die holding the lock, and others that race to take it over, never hold it together', async () => {
  const root = makeFolder()
  const log = join(root, 'log')
  writeFileSync(log, '')
  const chain = async () => {
    for (let life = 0; life < 10; life++) {
      const { signal, stderr } = await runChild('lock-child.ts', root, log, '2')
      expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
    }
  }
  await Promise.all([chain(), chain(), chain(), chain()])
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  expect(lines).toHaveLength(4 * 10 * 2 * 2)
  for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]?.replace('+', '-'))
})

test('four builds at once leave one whole build and no traces', async () => {
  const root = makeFolder()
  publish(root, SAMPLES.old)
  const names = ['new', 'third', 'new', 'third']
  const ends = await Promise.all(names.map((name) => runChild('publish-child.ts', root, name, 'slow', '-1')))
  expect(ends).toEqual(names.map(() => ({ code: 0, signal: null, stderr: '' })))
  const plans = [SAMPLES.new, SAMPLES.third].map((build) =>
    planBuild(
      build,
      readDisk(
        root,
        build.artifacts.map(({ path }) => path),
      ),
    ),
  )
  expect(plans.filter(isUpToDate)).toHaveLength(1)
  expect(readDisk(root, []).leftovers).toEqual([])
  expect(readdirSync(join(root, '.fdc'))).toEqual(['.gitignore'])
})
