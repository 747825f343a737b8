import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileProblem } from '../../../src/cli/files/file-problem.ts'
import { writeNewFile } from '../../../src/cli/files/write-new-file.ts'
import { makeFolder, readTree } from '../../support/folders.ts'

test('a new file stands there whole, in folders that were not there', () => {
  const folder = makeFolder()
  expect(writeNewFile(join(folder, 'a/b/c.yaml'), 'text\n')).toBe(true)
  expect(readTree(folder)).toEqual({ 'a/b/c.yaml': 'text\n' })
})

test('what stands there stays, and nothing is left beside it', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'a.yaml'), 'mine\n')
  expect(writeNewFile(join(folder, 'a.yaml'), 'text\n')).toBe(false)
  expect(readTree(folder)).toEqual({ 'a.yaml': 'mine\n' })
})

test.skipIf(process.platform === 'win32')('a link that leads nowhere is not followed', () => {
  const folder = makeFolder()
  symlinkSync('b.yaml', join(folder, 'a.yaml'))
  expect(writeNewFile(join(folder, 'a.yaml'), 'text\n')).toBe(false)
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test('where no file can be made the problem names it', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'a'), '')
  expect(() => writeNewFile(join(folder, 'a/b.yaml'), 'text\n')).toThrow(FileProblem)
  expect(readTree(folder)).toEqual({ a: '' })
})
