import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { referenceReader } from '../../../src/cli/input/reference-reader.ts'
import { makeFolder } from '../../support/folders.ts'

/** A folder with a spec's folder in it, and a file beside that folder that no spec may read. */
function makeSpecFolder() {
  const outer = makeFolder()
  const folder = join(outer, 'design')
  mkdirSync(join(folder, 'prompts'), { recursive: true })
  writeFileSync(join(outer, 'secret.md'), 'secret')
  writeFileSync(join(folder, 'prompts/system.md'), '\ufeffBe kind.\r\n')
  return { outer, folder, read: referenceReader(folder, 'design') }
}

test('a file is read by its path from the folder of the spec, and named from the current folder', () => {
  const { read } = makeSpecFolder()
  const source = { path: 'design/prompts/system.md', text: 'Be kind.\r\n' }
  expect(read('prompts/system.md')).toEqual({ source })
  expect(read('./prompts/system.md')).toMatchObject({ source: { text: 'Be kind.\r\n' } })
})

test('a spec in the current folder names its files without a folder', () => {
  const { folder } = makeSpecFolder()
  expect(referenceReader(folder, '')('prompts/system.md')).toMatchObject({
    source: { path: 'prompts/system.md' },
  })
})

test.for([
  ['../secret.md', 'leaves the folder of the spec; it must stay inside'],
  ['prompts/../../secret.md', 'leaves the folder of the spec; it must stay inside'],
  ['prompts/../prompts/system.md', 'leaves the folder of the spec; it must stay inside'],
  ['/etc/hostname', 'is an absolute path; it must be relative to the folder of the spec'],
  ['C:/secret.md', 'is an absolute path; it must be relative to the folder of the spec'],
  ['c:secret.md', 'is an absolute path; it must be relative to the folder of the spec'],
  ['..\\secret.md', 'has a backslash; separate folders with `/`'],
  ['prompts\\system.md', 'has a backslash; separate folders with `/`'],
  ['\\\\host\\share\\x.md', 'has a backslash; separate folders with `/`'],
  ['a\0.md', 'has a character that no file name can have'],
  ['prompts', 'is a folder; name the file in it'],
  ['.', 'is a folder; name the file in it'],
  ['gone.md', 'does not exist'],
  ['gone/system.md', 'does not exist'],
  ['prompts/system.md/x', 'does not exist: a part of its path is a file'],
  [`${'x'.repeat(300)}.md`, 'has a name that is too long for this system'],
] as const)('%j %s', ([path, problem]) => {
  expect(makeSpecFolder().read(path)).toEqual({ problem })
})

const linked = 'is reached through a symbolic link; it must be a plain file in the folder of the spec'

test('no symbolic link is followed, whether it is the file, a folder on the way, or leads nowhere', () => {
  const { outer, folder, read } = makeSpecFolder()
  symlinkSync(join(outer, 'secret.md'), join(folder, 'link.md'))
  symlinkSync(outer, join(folder, 'outside'))
  symlinkSync('prompts', join(folder, 'inside'))
  symlinkSync('nowhere', join(folder, 'dangling.md'))
  for (const path of ['link.md', 'outside/secret.md', 'inside/system.md', 'dangling.md'])
    expect(read(path)).toEqual({ problem: linked })
})

test('the folder of the spec may itself be reached through a link', () => {
  const { outer, folder } = makeSpecFolder()
  symlinkSync(folder, join(outer, 'alias'))
  expect(referenceReader(join(outer, 'alias'), 'alias')('prompts/system.md')).toMatchObject({
    source: { path: 'alias/prompts/system.md' },
  })
})

test('a file of more than 32 MiB is refused unread', () => {
  const { folder, read } = makeSpecFolder()
  const file = join(folder, 'big.md')
  writeFileSync(file, '')
  truncateSync(file, 33_554_433)
  expect(read('big.md')).toEqual({
    problem: 'is 33554433 bytes (32.0 MiB); a file must have at most 33554432 bytes (32 MiB)',
  })
})

test('a file that is not text in UTF-8 is refused', () => {
  const { folder, read } = makeSpecFolder()
  writeFileSync(join(folder, 'latin.md'), Buffer.from('Gr\u00fc\u00dfe\n', 'latin1'))
  writeFileSync(join(folder, 'wide.md'), Buffer.from('\ufeffHello\n', 'utf16le'))
  writeFileSync(join(folder, 'binary.md'), Buffer.from([0x41, 0x42, 0x43, 0x44, 0, 0x45, 0x46, 0x47]))
  expect(read('latin.md')).toEqual({ problem: 'is not UTF-8 (first in line 1); save it as UTF-8' })
  expect(read('wide.md')).toEqual({ problem: 'is UTF-16; save it as UTF-8' })
  expect(read('binary.md')).toEqual({ problem: 'is a binary file (byte 5 is NUL); it must be text in UTF-8' })
})
