import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { attempt } from './file-problem.ts'
import { assertInside, locate } from './locate.ts'
import { syncFolder } from './stage.ts'
import { sweepWorkFolder } from './work-folder.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Puts a result into its place in the folder of a spec, whole or not at all. The folder that it needs is made.
 * @param file relative to `root`, with `/`
 * @throws FileProblem where the system refuses, or a link or something else than a file stands in the way
 */
export function writeResult(root: string, file: string, text: string): void {
  const { full, stats } = locate(root, file)
  const folder = dirname(full)
  attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
  assertInside(root, folder)
  // What a killed process staged here would be committed with the folder.
  sweepWorkFolder(folder)
  writeWhole(full, text, stats?.mode)
  syncFolder(folder)
}
