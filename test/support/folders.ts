import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder that goes when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fdc-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of a folder that goes when the test ends, without what an earlier build in this checkout keeps for itself. */
export function copyFolder(from: string): string {
  const folder = makeFolder()
  cpSync(from, folder, { recursive: true, filter: (path) => basename(path) !== '.fdc' })
  return folder
}

/** Every file below a folder with its text, and every empty folder as `path/` with none. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {}
  const visit = (path: string) => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true })
    if (entries.length === 0 && path !== '') tree[`${path}/`] = ''
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) visit(inner)
      else tree[inner] = readFileSync(join(folder, inner), 'utf8')
    }
  }
  visit('')
  return tree
}
