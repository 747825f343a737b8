import explainPreset from '#compiled/explain-preset'
import type { Diagnostic, Outcome } from '../spec/diagnostic.ts'
import type { SourceFile } from '../spec/document.ts'
import type { LintPreset } from '../spec/lint.ts'
import type { PresetFile } from '../spec/preset.ts'
import { parse } from './read/parse.ts'
import { locateErrors } from './validate.ts'

/** A preset file, and the names of the presets that it extends: none for an item that is no name. */
export interface ReadPresetFile {
  file: PresetFile
  extended: readonly (string | undefined)[]
}

const known = new WeakMap<SourceFile, Promise<Outcome<ReadPresetFile>>>()

/** Reads the text of a preset and checks its shape. A part with an error is left out. The same source is read once. */
export function readPresetFile(source: SourceFile): Promise<Outcome<ReadPresetFile>> {
  const outcome = known.get(source) ?? read(source)
  known.set(source, outcome)
  return outcome
}

async function read(source: SourceFile): Promise<Outcome<ReadPresetFile>> {
  const { value: document, diagnostics: syntax } = await parse(source, 'preset')
  if (!document) return { value: undefined, diagnostics: syntax }
  const { data } = document
  explainPreset(data)
  const shape = locateErrors({ document, references: new Map(), data }, explainPreset.errors ?? [], 'preset')
  const diagnostics = [...syntax, ...shape]
  return { value: keepSound(document.data as LintPreset, diagnostics, document), diagnostics }
}

// One rule with a broken setting does not keep the others from being set.
function keepSound(
  { extends: names = [], rules = {} }: LintPreset,
  diagnostics: readonly Diagnostic[],
  document: PresetFile['document'],
): ReadPresetFile {
  const broken = (part: string) => {
    const errors = diagnostics.filter(({ severity, path }) => severity === 'error' && path[0] === part)
    return new Set(errors.map(({ path }) => path[1]))
  }
  const brokenNames = broken('extends')
  const brokenRules = broken('rules')
  const isSound = ([id]: [string, unknown]) => !brokenRules.has(id)
  return {
    extended: brokenNames.has(undefined)
      ? []
      : names.map((name, index) => (brokenNames.has(index) ? undefined : name)),
    file: {
      document,
      rules: brokenRules.has(undefined) ? {} : Object.fromEntries(Object.entries(rules).filter(isSound)),
    },
  }
}
