import { stringify } from 'yaml'
import { removed, renamed, replaced } from './edit-data.ts'
import type { Mutant } from './mutant.ts'
import { kindOf, type WrittenNode, walkSchema } from './walk-schema.ts'

// Values of every kind, of which each place refuses some.
const samples = { string: 'many', number: 7, boolean: true, array: ['many'], object: { many: 1 } } as const
const shape = ['schema/type', 'schema/value', 'schema/range', 'schema/size', 'schema/unknown-key']

/** Defects of shape: whatever is deleted, renamed, emptied or of another kind than the schema asks for. */
export function* shapeMutants(data: unknown): Generator<Mutant> {
  for (const node of walkSchema(data)) {
    const { path, named } = node
    const key = String(path.at(-1))
    if (node.required) {
      yield {
        operator: 'delete',
        at: path,
        what: 'a key that must be there',
        expects: ['schema/required-key'],
        text: () => stringify(removed(data, path)),
      }
    }
    if (named === 'key') {
      for (const slip of slips(key)) {
        yield {
          operator: 'rename',
          at: path,
          what: `${key} to ${slip}`,
          expects: ['schema/unknown-key', 'schema/required-key', 'schema/type'],
          text: () => stringify(renamed(data, path, slip)),
        }
      }
    }
    for (const [kind, sample] of Object.entries(samples)) {
      if (node.kinds.size === 0 || node.kinds.has(kind)) continue
      yield {
        operator: 'retype',
        at: path,
        what: `${kindOf(node.value)} to ${kind}`,
        expects: shape,
        text: () => stringify(replaced(data, path, sample)),
      }
    }
    yield* emptied(data, node)
  }
}

function* emptied(data: unknown, { path, value, schema, kinds }: WrittenNode): Generator<Mutant> {
  const make = (what: string, empty: unknown): Mutant => ({
    operator: 'empty',
    at: path,
    what,
    expects: [...shape, 'rubric/calibration-complete'],
    text: () => stringify(replaced(data, path, empty)),
  })
  // A text without a least length stands in a calibration example, where a rule looks at it.
  if (typeof value === 'string') yield make('text', '')
  if (!kinds.has('null')) yield make('to nothing', null)
  if (schema.minItems) yield make('list', [])
}

// Two letters exchanged, one missing, another case: what fingers do.
function slips(key: string): string[] {
  const [first = '', second = '', ...rest] = key
  const exchanged = [second, first, ...rest].join('')
  return [exchanged, key.slice(0, -1), `${key.charAt(0).toUpperCase()}${key.slice(1)}`].filter(
    (slip) => slip !== key && slip !== '',
  )
}
