import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFdc } from '../support/fdc.ts'
import { copyFolder, makeFolder, readTree } from '../support/folders.ts'
import { findNodes } from '../support/nodes.ts'

const example = join(import.meta.dirname, '../../examples/compact')
const nodes = findNodes()

/** What a build of a folder's spec writes, by its path, with the manifest; what fdc keeps for itself left out. */
function build(folder: string, settings: Parameters<typeof runFdc>[1], spec = 'finetune.config.yaml') {
  const out = join(makeFolder(), 'out')
  const run = runFdc(['build', spec, '--out-dir', out], settings)
  expect({ folder, ...run }).toMatchObject({ code: 0, stderr: '' })
  return Object.fromEntries(Object.entries(readTree(out)).filter(([path]) => !path.startsWith('.fdc/')))
}

const expected = () => build(example, { cwd: example })

test('a build has eight artifacts and a manifest', () => {
  expect(Object.keys(expected())).toHaveLength(9)
})

const environments: Record<string, string>[] = [
  { LANG: 'C', TZ: 'UTC' },
  { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/Los_Angeles' },
  { LC_ALL: 'ar_EG.UTF-8', TZ: 'Asia/Kolkata' },
]
const cells = nodes.flatMap((node) => environments.map((env) => ({ ...node, env })))

test.for(cells)('the same bytes come out of Node $version with $env', ({ path, env }) => {
  expect(build(example, { cwd: example, node: path, env })).toEqual(expected())
})

test.for([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
] as const)('a spec and its files with %s give the same artifacts and the same manifest', ([, change]) => {
  const folder = copyFolder(example)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  expect(build(folder, { cwd: folder })).toEqual(expected())
})

test('it does not matter where fdc is started, nor how the spec is named', () => {
  const folder = copyFolder(example)
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  expect(build(folder, { cwd: folder }, join(folder, 'finetune.config.yaml'))).toEqual(expected())
  expect(build(folder, { cwd: join(folder, 'deep/er') }, '../../finetune.config.yaml')).toEqual(expected())
})

test('a second build writes nothing, and a check finds nothing', () => {
  const folder = copyFolder(example)
  expect(runFdc(['build'], { cwd: folder }).code).toBe(0)
  const before = readTree(folder)
  expect(runFdc(['build'], { cwd: folder }).code).toBe(0)
  expect(readTree(folder)).toEqual(before)
  expect(runFdc(['build', '--check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
})
