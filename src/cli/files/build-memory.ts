import { readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_PATH, parseManifest } from '../../compiler/manifest.ts'
import { digestText } from '../../compiler/text-digest.ts'
import { attemptQuietly, FileProblem } from './file-problem.ts'
import { readFile } from './read-disk.ts'
import { openWorkFolder, replaceFile, WORK_FOLDER } from './work-folder.ts'

const MEMORY = 'last-build.json'

/**
 * Remembers that `compiler` turns the inputs of a manifest into the artifacts of that manifest. This holds for ever,
 * whatever happens to the files, so it needs no lock; it holds for one compiler only, so it is kept in `.fdc/` and not
 * in the manifest, which everybody shares. Losing it costs one build.
 * @param compiler fdc's version and build, and every option that changes what it emits
 * @param manifest the text of the manifest; the plan must have been up to date, or carried out wholly
 */
export function rememberBuild(root: string, compiler: string, manifest: string): void {
  quietly(() => {
    const text = `${JSON.stringify({ compiler, manifest: digestText(manifest) }, null, 2)}\n`
    replaceFile(join(openWorkFolder(root), MEMORY), text)
  })
}

/**
 * Whether `build` has nothing to do, found out without compiling: this compiler built what the manifest lists, every
 * input is what it was then, and every artifact is still what was emitted. `--check` does not ask, it compiles.
 * @param spec the file name of the spec; what stands there may have been built from another one
 * @param digestInput the digest of an input of the manifest as it is now, `absent` where there is none
 */
export function isBuilt(
  root: string,
  compiler: string,
  spec: string,
  digestInput: (path: string) => string,
): boolean {
  let built = false
  quietly(() => {
    const memory = JSON.parse(readFileSync(join(root, WORK_FOLDER, MEMORY), 'utf8'))
    if (memory?.compiler !== compiler) return
    const text = readFile(root, MANIFEST_PATH)?.text ?? ''
    const { manifest } = parseManifest(text)
    if (manifest === undefined || memory.manifest !== digestText(text)) return
    if (!Object.hasOwn(manifest.inputs, spec)) return
    if (Object.entries(manifest.inputs).some(([path, digest]) => digestInput(path) !== digest)) return
    built = Object.entries(manifest.artifacts).every(([path, digest]) => {
      const found = readFile(root, path)
      // A CRLF copy has the right digest, and yet a build would write it anew.
      return found?.valid && !found.text.includes('\r\n') && digestText(found.text) === digest
    })
  })
  return built
}

/** Makes the next build look at everything, whatever becomes of this one. */
export function forgetBuild(root: string): void {
  attemptQuietly(() => unlinkSync(join(root, WORK_FOLDER, MEMORY)))
}

/** The full build meets every problem again, and reports it. */
function quietly(work: () => void): void {
  try {
    attemptQuietly(work)
  } catch (error) {
    if (!(error instanceof FileProblem) && !(error instanceof SyntaxError)) throw error
  }
}
