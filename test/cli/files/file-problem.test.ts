import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { attempt, FileProblem } from '../../../src/cli/files/file-problem.ts'
import { systemError } from '../../support/file-faults.ts'

test.for([
  ['ENOSPC', 'no space is left on the device (ENOSPC)'],
  ['EACCES', 'permission is denied (EACCES)'],
  ['EIO', 'the device reported an input/output error (EIO)'],
  ['EROFS', 'the file system is read-only (EROFS)'],
  ['EMFILE', 'this process has too many files open (EMFILE)'],
  ['ENOTDIR', 'a part of its path is not a folder (ENOTDIR)'],
  ['EISDIR', 'a folder stands there (EISDIR)'],
  ['ELOOP', 'a symbolic link stands there (ELOOP)'],
  ['EOWNERDEAD', 'EOWNERDEAD'],
])('%s is said in words', ([code, words]) => {
  const work = () => {
    throw systemError(code as string, 'write')
  }
  const expected = new FileProblem(`Cannot write out/report.md: ${words}.`, 'out/report.md', code)
  expect(() => attempt('write', resolve('out/report.md'), work)).toThrow(expected)
})

test('a mistake of ours passes as it is', () => {
  const mistake = new TypeError('undefined is not a function')
  const work = () => {
    throw mistake
  }
  expect(() => attempt('write', 'report.md', work)).toThrow(mistake)
})
