import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../scripts/generate/write-files.ts'
import { makeFolder } from './support/folders.ts'

const files = new Map([
  ['docs/rules.md', 'all\n'],
  ['docs/rules/rubric/kept.md', 'kept\n'],
])

test('the page of a rule that is gone is removed, and what a person wrote beside it stays', () => {
  const root = makeFolder()
  mkdirSync(join(root, 'docs/rules/rubric'), { recursive: true })
  writeFileSync(join(root, 'docs/rules/rubric/gone.md'), 'gone\n')
  writeFileSync(join(root, 'docs/guide.md'), 'by hand\n')
  expect(writeFiles(root, files)).toEqual({
    written: ['docs/rules.md', 'docs/rules/rubric/kept.md'],
    removed: ['docs/rules/rubric/gone.md'],
  })
  expect(existsSync(join(root, 'docs/rules/rubric/gone.md'))).toBe(false)
  expect(readFileSync(join(root, 'docs/guide.md'), 'utf8')).toBe('by hand\n')
})

test('a second run touches nothing, and a file with other line ends is written anew', () => {
  const root = makeFolder()
  writeFiles(root, files)
  const page = join(root, 'docs/rules.md')
  const { mtimeMs } = statSync(page)
  expect(writeFiles(root, files)).toEqual({ written: [], removed: [] })
  expect(statSync(page).mtimeMs).toBe(mtimeMs)
  writeFileSync(page, 'all\r\n')
  expect(writeFiles(root, files).written).toEqual(['docs/rules.md'])
  expect(readFileSync(page, 'utf8')).toBe('all\n')
})
