import { existsSync, lstatSync, mkdirSync, type Stats, statSync } from 'node:fs'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { MANIFEST_PATH } from '../../compiler/manifest.ts'
import { artifactPaths } from '../../spec/artifact.ts'
import { resultPaths } from '../../spec/evidence.ts'
import { filesRead } from '../input/read-source.ts'
import type { Report } from '../report/report.ts'
import { showPath } from '../show-path.ts'
import { attempt, FileProblem } from './file-problem.ts'
import { isReadOnly } from './is-read-only.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Sees that reports may take the places of what stands at these paths: of nothing, or of earlier reports. A command line
 * with a word too few must not cost anybody a spec.
 * @throws FileProblem where one would replace a spec, a file that a spec refers to, an artifact, what is read-only, or no
 * file at all
 */
export function checkReportFiles(paths: readonly string[], content: Report, cwd: string): void {
  for (const [index, path] of paths.entries()) {
    const reason = paths.indexOf(path) < index ? 'two reports would go there' : whyNot(path, content, cwd)
    if (reason) throw new FileProblem(`-o ${showPath(path, cwd)}: ${reason}.`, path)
  }
}

function whyNot(path: string, { files, diagnostics }: Report, cwd: string): string | undefined {
  if (/^\.ya?ml$/i.test(extname(path))) return 'no report is YAML, but specs are'
  const stats = look(path)
  if (stats?.isDirectory()) return 'that is a folder; name a file in it'
  if (stats?.isSymbolicLink()) return 'that is a symbolic link; name the file that it leads to'
  if (stats && !stats.isFile()) return 'that is no regular file; leave -o out to write to standard output'
  const sources = new Set([...files, ...diagnostics.map(({ source }) => source.path)])
  if ([...sources].some((source) => isSame(path, stats, resolve(cwd, source))))
    return 'that is what was checked'
  if ([...filesRead()].some((file) => isSame(path, stats, file))) return 'that was read in this run'
  if (stats && Object.values(resultPaths).some((file) => path.endsWith(sep + file.replaceAll('/', sep))))
    return 'that is a record of results'
  if (stats && isReadOnly(path, stats)) return 'that is read-only'
  const folders = new Set(files.map((spec) => dirname(resolve(cwd, spec))))
  return isArtifact(path, folders) ? 'that is an artifact of a spec' : undefined
}

/** Puts a report in its place, whole or not at all. The folders that it needs are made. */
export function writeReportFile(path: string, text: string): void {
  attempt('create the folder', dirname(path), () => mkdirSync(dirname(path), { recursive: true }))
  writeWhole(path, text, look(path)?.mode)
}

function look(path: string): Stats | undefined {
  return attempt('look at', path, () => lstatSync(path, { throwIfNoEntry: false }))
}

// Two names may lead to one file.
function isSame(path: string, stats: Stats | undefined, other: string): boolean {
  if (path === other) return true
  const its = stats && statSync(other, { throwIfNoEntry: false })
  return its !== undefined && its.ino === stats?.ino && its.dev === stats.dev
}

function isArtifact(path: string, folders: ReadonlySet<string>): boolean {
  return [MANIFEST_PATH, ...artifactPaths].some((artifact) => {
    const end = sep + artifact.replaceAll('/', sep)
    if (!path.endsWith(end)) return false
    const folder = path.slice(0, -end.length) || sep
    return folders.has(folder) || existsSync(join(folder, MANIFEST_PATH))
  })
}
