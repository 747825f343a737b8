import validateSpec from '#compiled/validate-spec'
import type { Diagnostic } from '../spec/diagnostic.ts'
import { explainSchemaErrors, type SchemaError } from './schema-error.ts'
import { findWritten, type Written } from './written.ts'

/**
 * Checks the shape of a spec against the JSON Schema. Returns one diagnostic for each thing that is wrong, at the exact
 * node (at the key, for a key that is unknown or lacks something), and none for a spec that has the right shape.
 */
export async function validate(written: Written): Promise<Diagnostic[]> {
  const { data } = written
  if (validateSpec(data)) return []
  // The validator on the hot path only says no. The one that collects every error is large, and loaded when needed.
  const { default: explainSpec } = await import('#compiled/explain-spec')
  explainSpec(data)
  const errors = explainSpec.errors ?? []
  const found = locateErrors(written, errors, 'spec')
  const { addShapeFixes } = await import('./shape-fixes/add-shape-fixes.ts')
  return addShapeFixes(written, errors, found)
}

/** What ajv found in a text, each at its node; `whole` is what the text is called. */
export function locateErrors(written: Written, errors: readonly SchemaError[], whole: string): Diagnostic[] {
  return explainSchemaErrors(written.data, errors, whole).map((error): Diagnostic => {
    const place = findWritten(written, error.path)
    const { document } = place
    const span = error.atKey ? document.locateKey(place.path) : document.locate(place.path)
    return {
      rule: error.rule,
      severity: 'error',
      message: error.message,
      ...(error.hint && { hint: error.hint }),
      path: error.path,
      source: document.source,
      span,
    }
  })
}
