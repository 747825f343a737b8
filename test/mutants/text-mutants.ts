import { stringify } from 'yaml'
import type { Path } from '../../src/spec/path.ts'
import { added, renamed, replaced } from './edit-data.ts'
import type { Mutant } from './mutant.ts'
import { walkSchema } from './walk-schema.ts'

// Stands for what the serializer would not write: it is replaced in the text.
const mark = 'MARK0'

/** Defects that only a text can have: repeated and overlong keys, numbers that are none, and what cannot be seen. */
export function* textMutants(data: unknown): Generator<Mutant> {
  for (const { path, value, named } of walkSchema(data)) {
    const key = String(path.at(-1))
    const parent = path.slice(0, -1)
    if (named !== 'item') {
      yield {
        operator: 'duplicate',
        at: path,
        what: 'a key',
        expects: ['syntax/duplicate-key'],
        text: () => write(added(data, parent, mark, value), mark, key),
      }
      const twin = composedTwin(key)
      if (twin) {
        yield {
          operator: 'Unicode twin',
          at: path,
          what: 'a key with its accent written apart',
          expects: ['syntax/duplicate-key'],
          text: () => stringify(added(data, parent, twin, value)),
        }
      }
    }
    if (named === 'name') {
      yield {
        operator: 'overlong',
        at: path,
        what: 'a key of 1,100 characters',
        expects: ['syntax/long-key'],
        text: () => `${stringify(renamed(data, path, key + 'x'.repeat(1100)), { lineWidth: 0 })}`,
      }
    }
    if (typeof value === 'number') yield* wrongNumbers(data, path)
    if (typeof value === 'string') {
      yield {
        operator: 'Unicode twin',
        at: path,
        what: 'a control that turns the direction of writing',
        expects: ['syntax/bidi-control'],
        text: () => stringify(replaced(data, path, `${value}\u202e`)),
      }
    }
  }
}

function* wrongNumbers(data: unknown, path: Path): Generator<Mutant> {
  for (const written of ['.nan', '-.inf', '1e999', '123456789012345678901']) {
    yield {
      operator: 'retype',
      at: path,
      what: `a number to ${written}`,
      expects: ['syntax/number'],
      text: () => write(replaced(data, path, mark), mark, written),
    }
  }
}

function write(data: unknown, placeholder: string, written: string): string {
  const text = stringify(data)
  if (!text.includes(placeholder)) throw new Error('The placeholder was not written')
  return text.replace(new RegExp(`(?:"${placeholder}"|${placeholder})`), () => written)
}

// `é` as one character and as two.
function composedTwin(key: string): string | undefined {
  return [key.normalize('NFC'), key.normalize('NFD')].find((form) => form !== key)
}
