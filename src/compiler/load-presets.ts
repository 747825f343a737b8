import type { Diagnostic } from '../spec/diagnostic.ts'
import { didYouMean } from '../spec/did-you-mean.ts'
import type { Location, SourceFile } from '../spec/document.ts'
import type { Path } from '../spec/path.ts'
import type { PresetLayer } from '../spec/preset.ts'
import { list, show } from '../spec/show.ts'
import { readPresetFile } from './read-preset-file.ts'
import { locate, type Written } from './written.ts'

/**
 * Finds the preset of a name that is not built in: a file beside the one that names it, or a file of a package. The same
 * file is the same `source` each time; what it extends itself is found by its own `readPreset`.
 */
export type ReadPreset = (name: string) => FoundPreset | Promise<FoundPreset>

/** A preset that was found, or what is wrong with it; `problem` completes "The preset `name` …". */
export type FoundPreset =
  | { source: SourceFile; readPreset: ReadPreset }
  | { problem: string; hint?: string | undefined }

/** The presets of a spec in the order in which they apply, each once, and what is wrong with them. */
export interface LoadedPresets {
  layers: PresetLayer[]
  diagnostics: Diagnostic[]
}

/** Where the name of a preset stands: in which text, and in which part of the design. */
interface NamedAt extends Location {
  path: Path
}

/** How many files may extend one another in a row. */
const maxDepth = 10
/** How many files one spec may extend in all. */
const maxFiles = 100

/** Reads the presets that the `lint` section of a spec names, and those that they extend. */
export async function loadPresets(
  written: Written,
  names: readonly string[],
  builtIn: readonly string[],
  readPreset: ReadPreset = () => ({ problem: 'is not built in, and no other can be read here' }),
): Promise<LoadedPresets> {
  const diagnostics: Diagnostic[] = []
  const flattened = new Map<SourceFile, PresetLayer[]>()
  const met = new Set<SourceFile>()

  async function flatten(
    extended: readonly (string | undefined)[],
    read: ReadPreset,
    chain: readonly SourceFile[],
    locateItem: (index: number) => NamedAt,
  ): Promise<PresetLayer[]> {
    const layers: PresetLayer[] = []
    for (const [index, name] of extended.entries()) {
      if (name === undefined) continue
      if (builtIn.includes(name)) {
        layers.push(name)
        continue
      }
      const found = name.startsWith('fdc:') ? undefined : await read(name)
      const complaint = !found
        ? unknown(name, builtIn)
        : 'problem' in found
          ? unreadable(name, found, builtIn)
          : complainOfChain(name, chain, found.source, met)
      if (complaint) diagnostics.push({ severity: 'error', ...complaint, ...locateItem(index) })
      else if (found && 'source' in found)
        layers.push(...(await layersOf(found.source, found.readPreset, chain, locateItem(index).path)))
    }
    return eachOnce(layers)
  }

  async function layersOf(
    source: SourceFile,
    read: ReadPreset,
    chain: readonly SourceFile[],
    path: Path,
  ): Promise<PresetLayer[]> {
    const known = flattened.get(source)
    if (known) return known
    met.add(source)
    const { value, diagnostics: wrong } = await readPresetFile(source)
    // In the design, a preset is the item that names it.
    for (const one of wrong) diagnostics.push({ ...one, path })
    const layers: PresetLayer[] = []
    if (value) {
      const { document } = value.file
      const locateItem = (index: number) => ({ source, span: document.locate(['extends', index]), path })
      layers.push(...(await flatten(value.extended, read, [...chain, source], locateItem)), value.file)
    }
    flattened.set(source, layers)
    return layers
  }

  const layers = await flatten(names, readPreset, [], (index) => {
    const path = ['lint', 'extends', index]
    return { ...locate(written, path), path }
  })
  return { layers, diagnostics }
}

type Complaint = Pick<Diagnostic, 'rule' | 'message' | 'hint'>

function unknown(name: string, builtIn: readonly string[]): Complaint {
  const meant = didYouMean(name, builtIn)
  return {
    rule: 'lint/known-preset',
    message: `${show(name)} is not a preset; those of fdc are ${list(builtIn)}.`,
    ...(meant && { hint: `Did you mean \`${meant}\`?` }),
  }
}

function unreadable(
  name: string,
  { problem, hint }: { problem: string; hint?: string | undefined },
  builtIn: readonly string[],
): Complaint {
  const meant = builtIn.find((known) => didYouMean(name, [known, known.replace('fdc:', '')]) !== undefined)
  const advice = meant ? `Did you mean \`${meant}\`?` : hint
  const message = `The preset ${show(name)} ${problem}.`
  return { rule: 'lint/known-preset', message, ...(advice && { hint: advice }) }
}

function complainOfChain(
  name: string,
  chain: readonly SourceFile[],
  source: SourceFile,
  met: ReadonlySet<SourceFile>,
): Complaint | undefined {
  const first = chain.indexOf(source)
  if (first >= 0) {
    const circle = [...chain.slice(first), source].map(({ path }) => path)
    const message = `The preset ${show(name)} extends itself: ${circle.join(' → ')}.`
    return { rule: 'lint/acyclic-presets', message, hint: 'Remove one of them from `extends`.' }
  }
  const hint = 'Put what they set into fewer files.'
  if (chain.length === maxDepth) {
    const message = `The preset ${show(name)} is number ${maxDepth + 1} of a row that extend one another; at most ${maxDepth} may.`
    return { rule: 'lint/acyclic-presets', message, hint }
  }
  if (met.size < maxFiles || met.has(source)) return undefined
  const message = `The preset ${show(name)} is file number ${maxFiles + 1} that this spec extends; at most ${maxFiles} may be.`
  return { rule: 'lint/acyclic-presets', message, hint }
}

// What applies twice is settled by the last time. Without this, files that name each other often would become billions.
function eachOnce(layers: readonly PresetLayer[]): PresetLayer[] {
  return [...new Set(layers.toReversed())].reverse()
}
