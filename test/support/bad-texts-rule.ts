import { defineRule } from '../../src/rules/rule.ts'
import type { DesignPath } from '../../src/spec/design.ts'

/** A rule for tests of what happens to findings: it complains about every key and text of topics that begins with a word. */
export function badTextsRule(id: string, word = 'bad', unsuppressible?: true) {
  return defineRule({
    id,
    severity: 'error',
    origin: 'ours',
    phase: 'design',
    ...(unsuppressible && { unsuppressible }),
    summary: `No text begins with "${word}".`,
    why: 'Tests need findings.',
    needs: ['taxonomy'],
    options: {},
    fails: [],
    passes: [],
    *check({ taxonomy }) {
      for (const at of badPlaces(taxonomy.topics, ['taxonomy', 'topics'], word))
        yield { at: at as unknown as DesignPath, message: `It is ${word}.` }
    },
  })
}

function* badPlaces(node: unknown, path: (string | number)[], word: string): Generator<(string | number)[]> {
  if (typeof node === 'string' && node.startsWith(word)) yield path
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    const at = [...path, Array.isArray(node) ? Number(key) : key]
    if (key.startsWith(word)) yield at
    yield* badPlaces(value, at, word)
  }
}
