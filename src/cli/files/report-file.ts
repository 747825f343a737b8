import { existsSync, lstatSync, mkdirSync, realpathSync, type Stats } from 'node:fs'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { MANIFEST_PATH } from '../../compiler/manifest.ts'
import { artifactPaths } from '../../spec/artifact.ts'
import type { Report } from '../report/report.ts'
import { showPath } from '../show-path.ts'
import { attempt, FileProblem } from './file-problem.ts'
import { deferSignals } from './signals.ts'
import { discard, flush, putInPlace, stage } from './stage.ts'

/**
 * Sees that a report may take the place of what stands at a path: of nothing, or of an earlier report. A command line
 * with a word too few must not cost anybody a spec.
 * @throws FileProblem where it would replace a spec, a file that a spec refers to, an artifact, or no file at all
 */
export function checkReportFile(path: string, { files, diagnostics }: Report, cwd: string): void {
  const shown = showPath(path, cwd)
  const refuse = (reason: string): never => {
    throw new FileProblem(`-o ${shown}: ${reason}.`, shown)
  }
  if (/^\.ya?ml$/i.test(extname(path))) refuse('no report is YAML, but specs are')
  const sources = new Set([...files, ...diagnostics.map(({ source }) => source.path)])
  if ([...sources].some((source) => isSame(path, resolve(cwd, source)))) refuse('that is what was checked')
  const folders = new Set(files.map((spec) => dirname(resolve(cwd, spec))))
  if (isArtifact(path, folders)) refuse('that is an artifact of a spec')
  const stats = look(path)
  if (stats?.isDirectory()) refuse('that is a folder; name a file in it')
  if (stats?.isSymbolicLink()) refuse('that is a symbolic link; name the file that it leads to')
  if (stats && !stats.isFile()) refuse('that is no regular file; leave -o out to write to standard output')
}

/** Puts a report in its place, whole or not at all. The folders that it needs are made. */
export function writeReportFile(path: string, text: string): void {
  attempt('create the folder', dirname(path), () => mkdirSync(dirname(path), { recursive: true }))
  const staged = stage(path, text, look(path)?.mode)
  const resumeSignals = deferSignals(() => discard(staged))
  try {
    flush(staged)
    putInPlace(staged)
  } catch (error) {
    discard(staged)
    throw error
  } finally {
    resumeSignals()
  }
}

function look(path: string): Stats | undefined {
  return attempt('look at', path, () => lstatSync(path, { throwIfNoEntry: false }))
}

// Two names may lead to one file.
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)
}

function isArtifact(path: string, folders: ReadonlySet<string>): boolean {
  return [MANIFEST_PATH, ...artifactPaths].some((artifact) => {
    const end = sep + artifact.replaceAll('/', sep)
    if (!path.endsWith(end)) return false
    const folder = path.slice(0, -end.length) || sep
    return folders.has(folder) || existsSync(join(folder, MANIFEST_PATH))
  })
}
