import { defineRule } from '../../src/rules/rule.ts'
import type { DesignPath } from '../../src/spec/design.ts'

/** A rule for tests of what happens to findings: it complains about every key and text in the taxonomy that begins with "bad". */
export function badTextsRule(id: string, unsuppressible?: true) {
  return defineRule({
    id,
    severity: 'error',
    origin: 'ours',
    phase: 'design',
    ...(unsuppressible && { unsuppressible }),
    summary: 'No text begins with "bad".',
    why: 'Tests need findings.',
    needs: ['taxonomy'],
    options: {},
    fails: [],
    passes: [],
    *check({ taxonomy }) {
      for (const at of badPlaces(taxonomy.topics, ['taxonomy', 'topics']))
        yield { at: at as unknown as DesignPath, message: 'It is bad.' }
    },
  })
}

function* badPlaces(node: unknown, path: (string | number)[]): Generator<(string | number)[]> {
  if (typeof node === 'string' && node.startsWith('bad')) yield path
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    const at = [...path, Array.isArray(node) ? Number(key) : key]
    if (key.startsWith('bad')) yield at
    yield* badPlaces(value, at)
  }
}
