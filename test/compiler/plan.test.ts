import { expect, test } from 'vitest'
import { createManifest, serializeManifest } from '../../src/compiler/manifest.ts'
import { type Build, type Disk, isUpToDate, planBuild } from '../../src/compiler/plan.ts'
import { digestText } from '../../src/compiler/text-digest.ts'

const BUILD: Build = { artifacts: [{ path: 'a.md', text: 'wanted\n' }], inputs: { spec: digestText('spec') } }

/** A disk with one file, and a manifest that lists texts as emitted; undefined where there is none. */
function makeDisk(found: string | undefined, emitted?: Record<string, string>, interrupted?: string): Disk {
  const makeManifest = (texts: Record<string, string>) => {
    const digests = Object.entries(texts).map(([path, text]) => [path, digestText(text)])
    return createManifest(BUILD.inputs, Object.fromEntries(digests))
  }
  const manifest = emitted && makeManifest(emitted)
  return {
    files: new Map(found === undefined ? [] : [['a.md', { text: found, valid: true }]]),
    manifest: manifest && { manifest, text: serializeManifest(manifest) },
    interrupted: interrupted === undefined ? [] : [makeManifest({ 'a.md': interrupted })],
  }
}

test.for([
  ['wanted\n', { 'a.md': 'wanted\n' }, undefined, 'current', 'leave', 'current'],
  ['wanted\n', { 'a.md': 'earlier\n' }, undefined, 'current', 'leave', 'stale'],
  ['wanted\n', undefined, undefined, 'current', 'leave', 'missing'],
  ['wanted\r\n', { 'a.md': 'wanted\n' }, undefined, 'line-endings-only', 'write', 'current'],
  [undefined, { 'a.md': 'wanted\n' }, undefined, 'missing', 'write', 'current'],
  ['earlier\n', { 'a.md': 'earlier\n' }, undefined, 'stale', 'write', 'stale'],
  ['earlier\r\n', { 'a.md': 'earlier\n' }, undefined, 'stale', 'write', 'stale'],
  ['mine\n', { 'a.md': 'earlier\n' }, undefined, 'hand-edited', 'refuse', 'stale'],
  ['mine\n', { 'a.md': 'wanted\n' }, undefined, 'hand-edited', 'refuse', 'current'],
  ['', { 'a.md': 'wanted\n' }, undefined, 'hand-edited', 'refuse', 'current'],
  ['mine\n', {}, undefined, 'foreign', 'refuse', 'stale'],
  ['mine\n', undefined, undefined, 'foreign', 'refuse', 'missing'],
  ['killed\n', { 'a.md': 'earlier\n' }, 'killed\n', 'stale', 'write', 'stale'],
  ['killed\n', undefined, 'killed\n', 'stale', 'write', 'missing'],
  ['mine\n', undefined, 'killed\n', 'hand-edited', 'refuse', 'missing'],
] as const)(
  'found %j, emitted %j, killed while emitting %j: %s, to %s; the manifest: %s',
  ([found, emitted, interrupted, state, action, manifestState]) => {
    const plan = planBuild(BUILD, makeDisk(found, emitted, interrupted))
    expect(plan.files).toEqual([{ path: 'a.md', state, action, found, wanted: 'wanted\n' }])
    expect(plan.manifest.state).toBe(manifestState)
    const fine = state === 'current' || state === 'line-endings-only'
    expect(isUpToDate(plan)).toBe(fine && manifestState === 'current')
    const forced = planBuild(BUILD, makeDisk(found, emitted, interrupted), { force: true })
    expect(forced.files[0]?.action).toBe(action === 'refuse' ? 'write' : action)
  },
)

test.for([
  ['earlier\n', undefined, 'remove'],
  ['mine\n', undefined, 'leave'],
  ['mine\n', true, 'remove'],
] as const)('an orphan that holds %j is met, with force %j, by: %s', ([found, force, action]) => {
  const nothing: Build = { artifacts: [], inputs: BUILD.inputs }
  const plan = planBuild(nothing, makeDisk(found, { 'a.md': 'earlier\n' }), { force })
  expect(plan.files).toEqual([{ path: 'a.md', state: 'orphaned', action, found, wanted: undefined }])
  expect(plan.manifest.wanted.includes('a.md')).toBe(action === 'leave')
  expect(isUpToDate(plan)).toBe(false)
})

test('a file that was emitted once, is wanted no more and is gone leaves the manifest alone stale', () => {
  const plan = planBuild(
    { artifacts: [], inputs: BUILD.inputs },
    makeDisk(undefined, { 'a.md': 'earlier\n' }),
  )
  expect(plan.files).toEqual([])
  expect(plan.manifest.state).toBe('stale')
})

test('artifacts that only a name of Object.prototype shares with the manifest are foreign', () => {
  const build: Build = { artifacts: [{ path: 'constructor', text: 'x\n' }], inputs: {} }
  const disk = {
    ...makeDisk(undefined, {}),
    files: new Map([['constructor', { text: 'mine\n', valid: true }]]),
  }
  expect(planBuild(build, disk).files[0]?.state).toBe('foreign')
})

test('a plan for some artifacts looks at no other', () => {
  const build: Build = { ...BUILD, artifacts: [...BUILD.artifacts, { path: 'b.md', text: 'b\n' }] }
  const plan = planBuild(build, makeDisk('mine\n', { 'a.md': 'earlier\n', 'old.md': 'x\n' }), {
    only: new Set(['b.md']),
  })
  expect(plan.files.map(({ path, state }) => [path, state])).toEqual([['b.md', 'missing']])
  expect(Object.keys(JSON.parse(plan.manifest.wanted).artifacts)).toEqual(['a.md', 'b.md', 'old.md'])
})
