import { lstatSync } from 'node:fs'
import { isAbsolute, join, posix } from 'node:path'
import type { FoundPreset, ReadPreset } from '../../compiler/load-presets.ts'
import { list, show } from '../../spec/show.ts'
import { findPackage } from './find-package.ts'
import type { ReadSource } from './read-source.ts'
import { referenceReader } from './reference-reader.ts'

/** A folder that the presets in it may not leave: that of a spec, or of a package. */
interface Root {
  folder: string
  /** As messages write it; empty for the current one. */
  shown: string
  owner: 'the spec' | 'the package'
}

const endings = ['.yaml', '.yml', '.json']
// The names that npm gives and once gave, and a path behind them.
const packageName = /^((?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*)(?:\/(.+))?$/

/**
 * Reads presets for all specs of a run, each file once. Given the folder of a spec, as it is and as messages write it,
 * it makes what finds the presets that this spec names. Only data is read: no code of a package runs.
 */
export function presetReader(cwd: string): (folder: string, shown: string) => ReadPreset {
  const files = new Map<string, ReadSource>()

  function readIn(root: Root, path: string): FoundPreset {
    if (!endings.some((ending) => path.endsWith(ending))) {
      const isCode = /\.[cm]?[jt]s$/.test(path)
      return {
        problem: `does not end in ${list(endings, 'or')}; a preset is a YAML or JSON file`,
        ...(isCode && { hint: 'Load rules of your own with `--rules <file>`.' }),
      }
    }
    const key = JSON.stringify([root.folder, path])
    const read = files.get(key) ?? referenceReader(root.folder, root.shown, root.owner)(path)
    files.set(key, read)
    if ('problem' in read) return read
    return { source: read.source, readPreset: readerIn(root, posix.dirname(path)) }
  }

  function readPackage(root: Root, name: string, path: string | undefined): FoundPreset {
    const found = findPackage(root.folder, name, cwd)
    if (!found) {
      const isFile = endings.some((ending) => name.endsWith(ending))
      return {
        problem: `is in no \`node_modules\` from the folder of ${root.owner} upwards`,
        hint: isFile
          ? `Write \`./${name}\` for a file beside the one that names it.`
          : `Install the package ${name}, or write \`./${name}.yaml\` for a file.`,
      }
    }
    const inside: Root = { ...found, owner: 'the package' }
    const named = path === undefined ? readField(inside) : { path }
    return 'problem' in named ? named : readWithEnding(inside, plainPath(named.path))
  }

  // Of a path without an ending, the first file that is there.
  function readWithEnding(root: Root, path: string): FoundPreset {
    if (posix.extname(path) !== '') return readIn(root, path)
    // What leaves the package is not looked for.
    const leaves = path.split('/').includes('..')
    const ending = endings.find((one) => leaves || isThere(join(root.folder, path + one)))
    if (ending !== undefined) return readIn(root, path + ending)
    return { problem: `has no file; it must be ${root.shown}/${path}${list(endings, 'or')}` }
  }

  function readerIn(root: Root, base: string): ReadPreset {
    return (name) => {
      if (name.startsWith('./')) return readIn(root, plainPath(`${base}/${name}`))
      if (name.startsWith('.') || isAbsolute(name) || /^[a-z]:|\\/i.test(name)) return readIn(root, name)
      const [, packaged, path] = packageName.exec(name) ?? []
      if (packaged !== undefined) return readPackage(root, packaged, path)
      return { problem: 'is neither a file (`./team.yaml`) nor a package (`some-package`)' }
    }
  }

  return (folder, shown) => readerIn({ folder, shown, owner: 'the spec' }, '.')
}

// One spelling for each file, so that it is known when it is met again. A step upwards stays, and is refused.
function plainPath(path: string): string {
  if (isAbsolute(path)) return path
  const steps = path.split('/')
  return steps.filter((step) => step !== '.' && step !== '').join('/')
}

// A package says which of its files is its preset in the field `fdc` of its package.json; usually it is `fdc.yaml`.
function readField(root: Root): { path: string } | { problem: string } {
  const read = referenceReader(root.folder, root.shown, root.owner)('package.json')
  if ('problem' in read) return { problem: `is no package: its package.json ${read.problem}` }
  let field: unknown
  try {
    field = (JSON.parse(read.source.text.replace(/^\ufeff/, '')) as { fdc?: unknown } | null)?.fdc
  } catch {
    return { problem: `is no package: ${read.source.path} is not JSON` }
  }
  if (field === undefined) return { path: 'fdc' }
  if (typeof field === 'string' && field !== '') return { path: field }
  return { problem: `has \`fdc\` as ${show(field)} in ${read.source.path}; it must be the path of a file` }
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
