import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileProblem } from '../../../src/cli/files/file-problem.ts'
import { publish } from '../../../src/cli/files/publish.ts'
import { readDisk } from '../../../src/cli/files/read-disk.ts'
import { MANIFEST_PATH } from '../../../src/compiler/manifest.ts'
import { type Build, isUpToDate, planBuild } from '../../../src/compiler/plan.ts'
import { CHANGING, interceptFiles, LOOKING, systemError, writeHalf } from '../../support/file-faults.ts'
import { copyFolder, makeFolder, readTree } from '../../support/folders.ts'
import { runChild } from '../../support/run-child.ts'
import { makeBuild, SAMPLES } from '../../support/sample-builds.ts'

function built(build?: Build): string {
  const root = makeFolder()
  if (build) publish(root, build)
  return root
}

function look(root: string, build: Build) {
  return planBuild(
    build,
    readDisk(
      root,
      build.artifacts.map(({ path }) => path),
    ),
  )
}

/** The tree without fdc's own folder, and without empty folders: git sees none, and the system may refuse to remove one. */
function readArtifacts(root: string): Record<string, string> {
  const entries = Object.entries(readTree(root))
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith('.fdc/') && !path.endsWith('/')))
}

function textOf(build: Build | undefined, path: string): string | undefined {
  return build?.artifacts.find((artifact) => artifact.path === path)?.text
}

/** Every artifact is wholly what it was or wholly what it shall be, and what is mixed is seen. */
function expectWhole(
  root: string,
  before: Build | undefined,
  after: Build,
  afterTree: Record<string, string>,
): void {
  const tree = readArtifacts(root)
  for (const { path } of [...(before?.artifacts ?? []), ...after.artifacts]) {
    expect([textOf(before, path), textOf(after, path)]).toContain(tree[path])
  }
  const complete = Object.entries(afterTree).every(([path, text]) => tree[path] === text)
  const orphans = (before?.artifacts ?? []).some(({ path }) => path in tree && !textOf(after, path))
  expect(isUpToDate(look(root, after))).toBe(complete && !orphans)
}

/** The next build, of the same design or of one that changed meanwhile, needs no force and leaves no trace. */
function expectConvergence(root: string, build: Build, tree: Record<string, string>): void {
  expect(publish(root, build).refused).toEqual([])
  expect(readArtifacts(root)).toEqual(tree)
}

const TREES = { new: expectedTree(SAMPLES.new), third: expectedTree(SAMPLES.third) }

function expectedTree(build: Build): Record<string, string> {
  const manifest = look('/nonexistent-folder-of-fdc', build).manifest.wanted
  const files = build.artifacts.map(({ path, text }) => [path, text])
  return Object.fromEntries([...files, [MANIFEST_PATH, manifest]])
}

test.for([
  ['an earlier build', SAMPLES.old],
  ['an empty folder', undefined],
] as const)(
  'a build over %s that is killed at any operation leaves whole files and is mended by the next',
  async ([, before]) => {
    const start = built(before)
    await runChild('publish-child.ts', copyFolder(start), 'new', 'none') // fills node's cache; killed processes do not
    let killed = 0
    const runOne = async (n: number) => {
      const root = copyFolder(start)
      const end = await runChild('publish-child.ts', root, 'new', 'SIGKILL', String(n))
      if (end.signal === null) {
        expect(end).toEqual({ code: 0, signal: null, stderr: '' })
        return false
      }
      expect(end.signal).toBe('SIGKILL')
      killed++
      expectWhole(root, before, SAMPLES.new, TREES.new)
      if (n % 2 === 0) expectConvergence(root, SAMPLES.third, TREES.third)
      else expectConvergence(root, SAMPLES.new, TREES.new)
      expect(Object.keys(readTree(join(root, '.fdc')))).toEqual(['.gitignore'])
      expect(readTree(root)).not.toHaveProperty(['legacy/'])
      return true
    }
    for (let n = 0; (await Promise.all([runOne(n), runOne(n + 1), runOne(n + 2)])).every(Boolean); ) n += 3
    expect(killed).toBeGreaterThan(40)
  },
)

test.for(['ENOSPC', 'EACCES', 'EIO'])(
  '%s at any operation is one line, tears nothing and is mended by the next build',
  (code) => {
    const start = built(SAMPLES.old)
    let failed = 0
    for (const lasting of code === 'ENOSPC' ? [false, true] : [false]) {
      for (let n = 0, met = true; met; n++) {
        met = false
        const root = copyFolder(start)
        const restore = interceptFiles([...CHANGING, ...LOOKING], (index, operation, args) => {
          if (index < n || (met && !lasting)) return
          met = true
          if (operation === 'writeSync') writeHalf(args)
          throw systemError(code, operation)
        })
        let problem: unknown
        try {
          publish(root, SAMPLES.new)
        } catch (error) {
          problem = error
        } finally {
          restore()
        }
        if (problem !== undefined) {
          failed++
          expect(problem).toBeInstanceOf(FileProblem)
          expect((problem as FileProblem).code).toBe(code)
          expect((problem as FileProblem).message).toMatch(
            new RegExp(`^Cannot [a-z ]+ ${root}\\S*: [^\\n]+ \\(${code}\\)\\.`),
          )
        }
        expectWhole(root, SAMPLES.old, SAMPLES.new, TREES.new)
        if (!lasting) {
          const staged = Object.keys(readArtifacts(root)).filter((path) => path.endsWith('.tmp'))
          // The staged manifest alone may stay, to vouch for the artifacts that were replaced already.
          expect(staged.every((path) => path.startsWith('.fdc.manifest.json.fdc-'))).toBe(true)
        }
        if (n % 2 === 0) expectConvergence(root, SAMPLES.third, TREES.third)
        else expectConvergence(root, SAMPLES.new, TREES.new)
      }
    }
    expect(failed).toBeGreaterThan(60)
  },
)

test('a build that cannot replace its second file says how far it came', () => {
  const root = built(SAMPLES.old)
  let renames = 0
  const restore = interceptFiles(['renameSync'], (_, operation, args) => {
    if (!String(args[1]).endsWith('.md')) return
    if (++renames === 2) throw systemError('EIO', operation)
  })
  try {
    expect(() => publish(root, SAMPLES.new)).toThrow(
      `Cannot replace ${root}/report.md: the device reported an input/output error (EIO). ` +
        '2 of 4 files were already changed and are whole; build again.',
    )
  } finally {
    restore()
  }
})

test('SIGTERM in the middle of a build lets it finish, frees the lock and ends the process as a signal does', async () => {
  const start = built(SAMPLES.old)
  for (const n of [20, 30, 40, 50]) {
    const root = copyFolder(start)
    const end = await runChild('publish-child.ts', root, 'new', 'SIGTERM', String(n))
    expect(end).toEqual({ code: null, signal: 'SIGTERM', stderr: '' })
    expect(readTree(root)).toEqual({ ...TREES.new, '.fdc/.gitignore': '*\n' })
  }
})

test('a disk that is really full keeps every old file', (context) => {
  const root = makeFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'none', root], { stdio: 'pipe' })
  } catch {
    return context.skip('no right to mount a small tmpfs')
  }
  try {
    publish(root, SAMPLES.old)
    const before = readArtifacts(root)
    const ballast = join(root, 'ballast')
    expect(() => writeFileSync(ballast, Buffer.alloc(1 << 20))).toThrow('ENOSPC')
    expect(() => publish(root, SAMPLES.new)).toThrow(
      /^Cannot write \S+: no space is left on the device \(ENOSPC\)\.$/,
    )
    execFileSync('rm', [ballast])
    // Room for the lock and for some files, but not for all of them.
    const big = makeBuild('big', {
      'a.md': 'a'.repeat(45_000),
      'report.md': 'b'.repeat(45_000),
      'z.md': 'z'.repeat(45_000),
    })
    expect(() => publish(root, big)).toThrow(
      `Cannot write ${root}/z.md: no space is left on the device (ENOSPC).`,
    )
    expect(readArtifacts(root)).toEqual(before)
    publish(root, SAMPLES.new)
    expect(readArtifacts(root)).toEqual(TREES.new)
  } finally {
    execFileSync('umount', [root])
  }
})
