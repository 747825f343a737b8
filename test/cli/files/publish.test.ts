import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publish } from '../../../src/cli/files/publish.ts'
import { readDisk } from '../../../src/cli/files/read-disk.ts'
import { parseManifest } from '../../../src/compiler/manifest.ts'
import { isUpToDate, planBuild } from '../../../src/compiler/plan.ts'
import { makeFolder, readTree } from '../../support/folders.ts'
import { makeBuild, SAMPLES } from '../../support/sample-builds.ts'

const PATHS = SAMPLES.old.artifacts.map(({ path }) => path)

function built(): string {
  const root = makeFolder()
  publish(root, SAMPLES.old)
  return root
}

/** Does something without the rights of an administrator, whom folders without write permission do not stop. */
function asNobody(work: () => void): void {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test('a first build creates the folder and everything in it, the manifest last', () => {
  const root = join(makeFolder(), 'deep', 'out')
  const published = publish(root, SAMPLES.old)
  expect(published.written).toEqual([...PATHS, 'fdc.manifest.json'])
  const { 'fdc.manifest.json': manifest, '.fdc/.gitignore': _, ...tree } = readTree(root)
  expect(tree).toEqual(Object.fromEntries(SAMPLES.old.artifacts.map(({ path, text }) => [path, text])))
  expect(manifest).toBe(published.plan.manifest.wanted)
})

test('a build that changes nothing writes nothing', () => {
  const root = built()
  rmSync(join(root, '.fdc'), { recursive: true })
  const published = publish(root, SAMPLES.old)
  expect(published).toMatchObject({ written: [], removed: [], untouched: PATHS, refused: [] })
  expect(existsSync(join(root, '.fdc'))).toBe(false)
})

test('files whose bytes stay keep their modification time, and others keep their permissions', () => {
  const root = built()
  utimesSync(join(root, 'config/same.yaml'), 1000, 1000)
  chmodSync(join(root, 'config/rubric.yaml'), 0o604)
  expect(publish(root, SAMPLES.new)).toMatchObject({
    written: ['config/rubric.yaml', 'prompts/added/assistant.md', 'report.md', 'fdc.manifest.json'],
    removed: ['legacy/gone.md'],
    untouched: ['config/same.yaml'],
  })
  expect(statSync(join(root, 'config/same.yaml')).mtimeMs).toBe(1_000_000)
  expect(statSync(join(root, 'config/rubric.yaml')).mode & 0o777).toBe(0o604)
})

test('changed inputs that change no artifact rewrite the manifest alone, and do not count as drift', () => {
  const root = built()
  const build = { ...SAMPLES.old, inputs: SAMPLES.new.inputs }
  expect(isUpToDate(planBuild(build, readDisk(root, PATHS)))).toBe(true)
  expect(publish(root, build).written).toEqual(['fdc.manifest.json'])
})

test('one hand edit stops the whole build, and survives it', () => {
  const root = built()
  writeFileSync(join(root, 'report.md'), '# Mine\n')
  const before = readTree(root)
  const published = publish(root, SAMPLES.new)
  expect(published.refused).toEqual([
    { path: 'report.md', state: 'hand-edited', action: 'refuse', found: '# Mine\n', wanted: '# New\n' },
  ])
  expect(published).toMatchObject({ written: [], removed: [] })
  expect(readTree(root)).toEqual(before)
})

test('a file that was there before fdc is not overwritten without force', () => {
  const root = makeFolder()
  writeFileSync(join(root, 'report.md'), '# Somebody’s\n')
  expect(publish(root, SAMPLES.old).refused.map(({ path, state }) => [path, state])).toEqual([
    ['report.md', 'foreign'],
  ])
  expect(readTree(root)).toEqual({ 'report.md': '# Somebody’s\n' })
  expect(publish(root, SAMPLES.old, { force: true }).written).toContain('report.md')
  expect(readFileSync(join(root, 'report.md'), 'utf8')).toBe('# Old\n')
})

test('a copy with CRLF counts as fine, is said to be one, and is written with LF again', () => {
  const root = built()
  for (const path of ['config/rubric.yaml', 'fdc.manifest.json']) {
    writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replaceAll('\n', '\r\n'))
  }
  const plan = planBuild(SAMPLES.old, readDisk(root, PATHS))
  expect(plan.files.map(({ state }) => state)).toEqual(['line-endings-only', 'current', 'current', 'current'])
  expect(plan.manifest.state).toBe('line-endings-only')
  expect(isUpToDate(plan)).toBe(true)
  expect(publish(root, SAMPLES.old).written).toEqual(['config/rubric.yaml', 'fdc.manifest.json'])
  expect(readFileSync(join(root, 'config/rubric.yaml'), 'utf8')).not.toContain('\r')
})

test('an orphan goes with the folder that it leaves empty', () => {
  const root = built()
  expect(publish(root, SAMPLES.new).removed).toEqual(['legacy/gone.md'])
  expect(existsSync(join(root, 'legacy'))).toBe(false)
})

test('an orphan that somebody changed stays and is reported until it is gone', () => {
  const root = built()
  writeFileSync(join(root, 'legacy/gone.md'), '# Kept\n')
  for (const _ of ['first', 'second']) {
    const { plan, untouched } = publish(root, SAMPLES.new)
    expect(plan.files.at(-1)).toMatchObject({ path: 'legacy/gone.md', state: 'orphaned', action: 'leave' })
    expect(untouched).toContain('legacy/gone.md')
    expect(isUpToDate(planBuild(SAMPLES.new, readDisk(root, PATHS)))).toBe(false)
  }
  rmSync(join(root, 'legacy/gone.md'))
  expect(publish(root, SAMPLES.new).written).toEqual(['fdc.manifest.json'])
  expect(
    parseManifest(readFileSync(join(root, 'fdc.manifest.json'), 'utf8')).manifest?.artifacts,
  ).not.toHaveProperty(['legacy/gone.md'])
  expect(isUpToDate(planBuild(SAMPLES.new, readDisk(root, PATHS)))).toBe(true)
})

test('a build of one artifact leaves the others, their entries and the recorded inputs alone', () => {
  const root = built()
  expect(publish(root, SAMPLES.new, { only: new Set(['report.md']) })).toMatchObject({
    written: ['report.md', 'fdc.manifest.json'],
    removed: [],
  })
  const manifest = JSON.parse(readFileSync(join(root, 'fdc.manifest.json'), 'utf8'))
  expect(manifest.inputs).toEqual(SAMPLES.old.inputs)
  expect(Object.keys(manifest.artifacts)).toEqual([...PATHS].sort())
  expect(publish(root, SAMPLES.new).refused).toEqual([])
})

test('a manifest that was lost or damaged is made anew where the files are what the build emits', () => {
  const root = built()
  rmSync(join(root, 'fdc.manifest.json'))
  expect(publish(root, SAMPLES.old).written).toEqual(['fdc.manifest.json'])
  writeFileSync(join(root, 'fdc.manifest.json'), '<<<<<<< ours\n')
  const { plan, written } = publish(root, SAMPLES.old)
  expect(plan.manifest).toMatchObject({
    state: 'damaged',
    problem: 'fdc.manifest.json holds the marks of an unfinished merge.',
  })
  expect(written).toEqual(['fdc.manifest.json'])
})

test('a manifest cannot have files outside the folder, or in hidden ones, removed', () => {
  const root = built()
  const { manifest } = parseManifest(readFileSync(join(root, 'fdc.manifest.json'), 'utf8'))
  const digest = manifest?.artifacts['report.md']
  const victims = ['../victim', '.git/config', '/etc/hostname', 'a/../../victim', 'C:/victim', 'a\\b', 'a//b']
  for (const path of victims) {
    const text = JSON.stringify({ ...manifest, artifacts: { [path]: digest } })
    writeFileSync(join(root, 'fdc.manifest.json'), text)
    const { files, manifest: read } = readDisk(root, [])
    expect([...files.keys()]).toEqual([])
    expect(read?.problem).toBe(
      `fdc.manifest.json names ${JSON.stringify(path)} under "artifacts", which cannot be one of fdc's files.`,
    )
  }
})

test.for([
  ['a folder in the path', 'config', 'config'],
  ['the file itself', 'report.md', 'report.md'],
  ['a link to nothing', 'nowhere', 'report.md'],
])('a symbolic link in place of %s is refused and nothing is written through it', ([, target, link]) => {
  const elsewhere = built()
  const root = makeFolder()
  symlinkSync(join(elsewhere, target as string), join(root, link as string))
  const before = readTree(elsewhere)
  for (const force of [false, true]) {
    expect(() => publish(root, SAMPLES.new, { force })).toThrow(
      `${root}/${link} is a symbolic link; fdc reads and writes real files only.`,
    )
  }
  expect(readTree(elsewhere)).toEqual(before)
  expect(existsSync(join(root, '.fdc'))).toBe(false)
})

test('a symbolic link in place of the work folder is refused', () => {
  const elsewhere = makeFolder()
  const root = makeFolder()
  symlinkSync(elsewhere, join(root, '.fdc'))
  expect(() => publish(root, SAMPLES.old)).toThrow(
    `${root}/.fdc is a symbolic link; fdc keeps its lock in a real folder.`,
  )
  expect(readTree(elsewhere)).toEqual({})
})

test('an output folder that is itself a link is the user’s choice', () => {
  const elsewhere = makeFolder()
  const root = join(makeFolder(), 'link')
  symlinkSync(elsewhere, root)
  publish(root, SAMPLES.old)
  expect(readFileSync(join(elsewhere, 'report.md'), 'utf8')).toBe('# Old\n')
})

test('a folder where a file belongs, and a file where a folder belongs, are named', () => {
  const root = makeFolder()
  mkdirSync(join(root, 'report.md'))
  expect(() => publish(root, SAMPLES.old)).toThrow(`${root}/report.md is a folder; fdc keeps a file there.`)
  rmSync(join(root, 'report.md'), { recursive: true })
  writeFileSync(join(root, 'config'), '')
  expect(() => publish(root, SAMPLES.old)).toThrow(`${root}/config is not a folder; fdc keeps files in it.`)
})

test('a folder that may not be written is one line and no change', () => {
  const root = built()
  rmSync(join(root, '.fdc'), { recursive: true })
  const before = readTree(root)
  chmodSync(root, 0o555)
  asNobody(() => {
    expect(() => publish(root, SAMPLES.new)).toThrow(
      `Cannot create the folder ${root}/.fdc: permission is denied (EACCES).`,
    )
  })
  expect(readTree(root)).toEqual(before)
})

test('a file that may not be read is one line', () => {
  const root = built()
  chmodSync(root, 0o755)
  chmodSync(join(root, 'report.md'), 0)
  asNobody(() => {
    expect(() => readDisk(root, PATHS)).toThrow(
      `Cannot read ${root}/report.md: permission is denied (EACCES).`,
    )
  })
})

test('a file that is not UTF-8 equals nothing, however it is decoded', () => {
  const root = makeFolder()
  const build = makeBuild('replacement', { 'report.md': '\uFFFD\n' })
  publish(root, build)
  expect(planBuild(build, readDisk(root, ['report.md'])).files[0]?.state).toBe('current')
  writeFileSync(join(root, 'report.md'), Buffer.from([0xff, 0x0a]))
  expect(planBuild(build, readDisk(root, ['report.md'])).files[0]?.state).toBe('hand-edited')
})
