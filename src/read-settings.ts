import type { ReadPreset } from './compiler/load-presets.ts'
import { findWritten, type Written } from './compiler/written.ts'
import { rules as builtIn } from './rules/index.ts'
import { presets } from './rules/presets.ts'
import type { Rule } from './rules/rule.ts'
import type { SettingPlace } from './rules/setting-origin.ts'
import { type ResolvedSettings, resolveSettings } from './rules/settings.ts'
import type { SettingsOverrides } from './rules/settings-overrides.ts'
import type { Diagnostic } from './spec/diagnostic.ts'
import type { Location } from './spec/document.ts'
import type { LintSpec } from './spec/lint.ts'

/** What decides, beside a spec, how its rules run. */
export interface SettingsEnvironment {
  /** The rules that there are; default: the built-in ones. */
  rules?: readonly Rule[]
  /** Finds the presets that are not built in. */
  readPreset?: ReadPreset
  /** What a command line sets over the spec. */
  overrides?: SettingsOverrides
}

/** How the rules of a spec run, and what is wrong with the texts that say so. */
export interface ReadSettings {
  settings: ResolvedSettings
  diagnostics: Diagnostic[]
}

/** Reads the presets that a spec extends, and resolves how each rule runs. */
export async function readSettings(
  lint: LintSpec | undefined,
  written: Written,
  { rules = builtIn, readPreset, overrides }: SettingsEnvironment,
): Promise<ReadSettings> {
  const names = lint?.extends ?? []
  const loaded = names.some((name) => !Object.hasOwn(presets, name))
    ? await (await import('./compiler/load-presets.ts')).loadPresets(
        written,
        names,
        Object.keys(presets),
        readPreset,
      )
    : undefined
  const settings = resolveSettings(rules, lint, loaded?.layers, overrides)
  const problems = settings.problems.map(({ document, path, atKey, ...problem }): Diagnostic => {
    const place = { document, path }
    return {
      ...problem,
      severity: 'error',
      path: document ? ['lint'] : path,
      ...locateSetting(written, place, atKey),
    }
  })
  return { settings, diagnostics: [...(loaded?.diagnostics ?? []), ...problems] }
}

/** Where a setting stands: the key that names it, or its value. */
export function locateSetting(written: Written, { document, path }: SettingPlace, atKey: boolean): Location {
  const place = document ? { document, path } : findWritten(written, path)
  const { source } = place.document
  return { source, span: atKey ? place.document.locateKey(place.path) : place.document.locate(place.path) }
}
