import type { Written } from '../../compiler/written.ts'
import { hideSecrets } from '../../measure/hide-secrets.ts'
import { locateSetting } from '../../read-settings.ts'
import type { SettingOrigin } from '../../rules/setting-origin.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { prepareSources } from './prepare-sources.ts'

/** Where a level or an option was set, for programs. */
export type JsonOrigin =
  | { preset: string }
  | { file: string; line: number; column: number }
  | { flag: string }

/** Makes what says where settings come from. `written` is what the spec was read from, if there is one. */
export function originDescriber(written: Written | undefined): (origin: SettingOrigin) => JsonOrigin {
  const indexOf = prepareSources((text): LineIndex => createLineIndex(text))
  return (origin) => {
    if (!('path' in origin)) return origin
    const { source, span } = locateSetting(written!, origin, false)
    return { file: hideSecrets(source.path), ...indexOf(source).position(span.start) }
  }
}

/** An origin in words: the name of a preset, `file:line:column`, or a flag. */
export function originWords(origin: JsonOrigin): string {
  if ('preset' in origin) return origin.preset
  return 'flag' in origin ? origin.flag : `${origin.file}:${origin.line}:${origin.column}`
}
