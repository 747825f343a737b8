import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_PATH } from '../../../compiler/manifest.ts'
import { artifactPaths } from '../../../spec/artifact.ts'

/** The files that `fdc build` writes: its eight artifacts and the manifest. */
export const builtFiles = [...artifactPaths, MANIFEST_PATH]

const lines = builtFiles.map((path) => `/${path} text eol=lf linguist-generated=true`)

/**
 * The `.gitattributes` beside a new spec. The spec is not in it: it may have either line ending, because what is
 * built from it is the same, and which one it has is a matter of the repository it joins.
 */
export const attributesFile = [
  '# Written by `fdc build`: the same bytes on every system, and folded in reviews (the spec is what people read).',
  ...lines,
  '',
].join('\n')

/** What a folder's `.gitattributes` lacks. */
export interface MissingAttributes {
  /** Whether there is no such file yet. */
  isNew: boolean
  lines: readonly string[]
}

/** The lines that the folder's `.gitattributes` does not have yet, if there is one. */
export function attributesToAdd(root: string): MissingAttributes {
  let text: string
  try {
    text = readFileSync(join(root, '.gitattributes'), 'utf8')
  } catch (error) {
    // Anything unreadable is somebody's all the same: it stays, and all lines are named.
    return { isNew: (error as NodeJS.ErrnoException).code === 'ENOENT', lines }
  }
  const present = new Set(text.split('\n').map((line) => line.trim()))
  return { isNew: false, lines: lines.filter((line) => !present.has(line)) }
}
