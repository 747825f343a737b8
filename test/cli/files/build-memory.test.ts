import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isBuilt, rememberBuild } from '../../../src/cli/files/build-memory.ts'
import { publish } from '../../../src/cli/files/publish.ts'
import { createManifest, type Manifest, serializeManifest } from '../../../src/compiler/manifest.ts'
import { makeFolder } from '../../support/folders.ts'
import { SAMPLES } from '../../support/sample-builds.ts'

const digestInput = (path: string) => SAMPLES.old.inputs[path] ?? 'absent'

function read(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'fdc.manifest.json'), 'utf8'))
}

function replaceManifest(root: string, manifest: Manifest): void {
  writeFileSync(join(root, 'fdc.manifest.json'), serializeManifest(manifest))
}

function remembered(): string {
  const root = makeFolder()
  const { plan } = publish(root, SAMPLES.old)
  rememberBuild(root, 'fdc 1', plan.manifest.wanted)
  return root
}

test('what was built and not touched since is known to be built', () => {
  const root = remembered()
  expect(isBuilt(root, 'fdc 1', 'finetune.config.yaml', digestInput)).toBe(true)
})

test.for<[string, (root: string) => void]>([
  ['an artifact was edited', (root) => writeFileSync(join(root, 'report.md'), '# Mine\n')],
  ['an artifact is gone', (root) => rmSync(join(root, 'report.md'))],
  ['an artifact has CRLF', (root) => writeFileSync(join(root, 'report.md'), '# Old\r\n')],
  ['the manifest is gone', (root) => rmSync(join(root, 'fdc.manifest.json'))],
  [
    'the manifest records other inputs',
    (root) => replaceManifest(root, createManifest({}, read(root).artifacts)),
  ],
  ['the memory is torn', (root) => writeFileSync(join(root, '.fdc/last-build.json'), '{"comp')],
  ['the memory is empty', (root) => writeFileSync(join(root, '.fdc/last-build.json'), 'null')],
])('nothing is known to be built where %s', ([, change]) => {
  const root = remembered()
  change(root)
  expect(isBuilt(root, 'fdc 1', 'finetune.config.yaml', digestInput)).toBe(false)
})

test('another fdc, or another input, has not built it', () => {
  const root = remembered()
  expect(isBuilt(root, 'fdc 2', 'finetune.config.yaml', digestInput)).toBe(false)
  expect(isBuilt(root, 'fdc 1', 'finetune.config.yaml', () => 'absent')).toBe(false)
  expect(isBuilt(root, 'fdc 1', 'other.yaml', digestInput)).toBe(false)
})

test('a memory that cannot be kept costs nothing but the next build', () => {
  const root = makeFolder()
  const { plan } = publish(root, SAMPLES.old)
  mkdirSync(join(root, '.fdc/last-build.json'))
  rememberBuild(root, 'fdc 1', plan.manifest.wanted)
  expect(isBuilt(root, 'fdc 1', 'finetune.config.yaml', digestInput)).toBe(false)
  expect(readFileSync(join(root, 'report.md'), 'utf8')).toBe('# Old\n')
})
