import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Replacement, replaceSources } from '../../../src/cli/files/replace-sources.ts'
import { CHANGING, interceptFiles, systemError } from '../../support/file-faults.ts'
import { makeFolder, readTree } from '../../support/folders.ts'
import { runChild } from '../../support/run-child.ts'

const before = 'old: text\n'.repeat(50)
const after = 'new: text\n'.repeat(60)

test('a run that is killed at any moment leaves the old text or the new one, whole', async () => {
  const folder = makeFolder()
  const file = join(folder, 'a.yaml')
  const seen = new Set<string>()
  for (let operation = 0; ; operation++) {
    writeFileSync(file, before)
    const { code, signal } = await runChild('replace-child.ts', file, before, after, String(operation))
    const text = readFileSync(file, 'utf8')
    seen.add(text)
    if (code === 0) break
    expect(signal).toBe('SIGKILL')
    expect([before, after]).toContain(text)
  }
  expect([...seen]).toEqual([before, after])
  writeFileSync(file, before)
  replaceSources([{ file, before, after }])
  expect(readTree(folder)).toEqual({ 'a.yaml': after })
})

test('where the system refuses before the first file is replaced, none is, and nothing is left lying', () => {
  for (let operation = 0; ; operation++) {
    const folder = makeFolder()
    const replacements = ['a', 'b'].map((name): Replacement => {
      const file = join(folder, name)
      writeFileSync(file, before)
      return { file, before, after }
    })
    let failed: string | undefined
    const restore = interceptFiles(CHANGING, (index, name) => {
      if (index !== operation) return
      failed = name
      throw systemError('ENOSPC', name)
    })
    try {
      if (failed === undefined) replaceSources(replacements)
    } catch (error) {
      expect(String(error)).toContain('no space is left on the device')
    } finally {
      restore()
    }
    const texts = Object.entries(readTree(folder)).filter(([name]) => !name.startsWith('.'))
    for (const [, text] of texts) expect([before, after]).toContain(text)
    if (failed === undefined || failed === 'renameSync') break
    expect(texts).toEqual([
      ['a', before],
      ['b', before],
    ])
  }
})
