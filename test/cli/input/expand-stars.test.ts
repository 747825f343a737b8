import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { glob } from 'tinyglobby'
import { afterAll, expect, test } from 'vitest'
import { expandStars } from '../../../src/cli/input/expand-stars.ts'

const folder = mkdtempSync(join(tmpdir(), 'fdc-stars-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = [
  'a/spec.yaml',
  'a/spec.yml',
  'b/spec.yaml',
  'b/deep/spec.yaml',
  'b/deep/other.yaml',
  'b.c/spec.yaml',
  'bxc/spec.yaml',
  '.hidden/spec.yaml',
  'a/.spec.yaml',
  'node_modules/spec.yaml',
  'b/node_modules/spec.yaml',
  'ünïcode 中文/spec.yaml',
  'spec.yaml',
]
for (const file of files) {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), '')
}
mkdirSync(join(folder, 'c/spec.yaml'), { recursive: true })
symlinkSync(join(folder, 'a'), join(folder, 'linked'))
symlinkSync(join(folder, 'a/spec.yaml'), join(folder, 'b/linked.yaml'))
symlinkSync(join(folder, 'nowhere'), join(folder, 'a/broken.yaml'))

test.each([
  '*/spec.yaml',
  '*/*.yaml',
  '*',
  '*.yaml',
  'b/*/spec.yaml',
  'b/*/*',
  'b*c/spec.yaml',
  'b.*/spec.yaml',
  '*.*/spec.yaml',
  '.*/spec.yaml',
  '*/.*',
  'node_modules/*.yaml',
  'b/node_modules/*',
  'node*/spec.yaml',
  'ü*/spec.yaml',
  '*中*/spec.yaml',
  '*/spec.yaml/*',
  '*/nothing.yaml',
  'nothing/*',
  'spec.yaml/*',
])('%s means the same files as to a library that knows every glob', async (pattern) => {
  const known = await glob(pattern, {
    cwd: folder,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  expect(expandStars(folder, pattern)?.sort()).toEqual(known.sort())
})

test.each([
  '**/spec.yaml',
  '{a,b}/*',
  '[ab]/*',
  '?/*',
  '!a/*',
  '@(a)/*',
  '../*/spec.yaml',
  './*',
  '/*',
  '*/',
])('%s is left to others', (pattern) => {
  expect(expandStars(folder, pattern)).toBeUndefined()
})
