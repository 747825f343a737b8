import { type FixedSpec, fixSpec } from '../../src/cli/fix/fix-spec.ts'
import { lint } from '../../src/pipeline.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { readFrom } from './read-spec.ts'

/** A text after `fdc lint --fix`, with what else came of it. */
export interface FixedText extends FixedSpec {
  text: string
}

/** Fixes a text through the whole pipeline, and no file. `files` are those that it may refer to. */
export async function fixText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  rules?: readonly Rule[],
): Promise<FixedText> {
  const run = await fixSpec({ path: 'spec.yaml', text }, readFrom(files), (source, readReference) =>
    lint(source, { readReference, ...(rules && { rules }) }),
  )
  const own = run.files.find(({ reference }) => reference === undefined)
  return { ...run, text: own?.after.text ?? text }
}
