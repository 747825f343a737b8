import { list } from '../../src/spec/show.ts'
import type { Schema } from '../build/reference-positions.ts'
import { anchor } from './markdown.ts'

/** What the words for a type need to know: the definitions, and the heading under which each is described. */
export interface Glossary {
  definitions: Record<string, Schema>
  headings: ReadonlyMap<string, string>
}

/** The name of the definition that a schema refers to, if it only refers. */
export function referenceOf(schema: Schema): string | undefined {
  return schema.$ref?.split('/').at(-1)
}

/** The kind of a value in words, as Markdown, with links to what is described elsewhere on the page. */
export function typeWords(schema: Schema, glossary: Glossary): string {
  const name = referenceOf(schema)
  if (name !== undefined) {
    const target = glossary.definitions[name]!
    const heading = glossary.headings.get(name)
    if (heading === undefined) return typeWords(target, glossary)
    // A path is no name for a kind of value.
    const label = heading.startsWith('`') ? 'mapping' : heading.replace(' (value)', '').toLowerCase()
    return `[${label}](#${anchor(heading)})`
  }
  const { anyOf, enum: values, type, items, additionalProperties } = schema
  if (anyOf)
    return list(
      anyOf.map((branch) => typeWords(branch, glossary)),
      'or',
    )
  if (values)
    return list(
      values.map((value) => `\`${String(value)}\``),
      'or',
    )
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (type === 'array') return listWords(schema, items, glossary)
  if (type === 'object') {
    if (typeof additionalProperties !== 'object') return 'mapping'
    return `names, each with ${nested(additionalProperties, glossary)}`
  }
  if (type === 'number' || type === 'integer') return numberWords(schema)
  if (type === 'string') return schema.minLength === 1 ? 'text, not empty' : 'text'
  if (type === 'boolean') return '`true` or `false`'
  return 'anything'
}

function listWords(schema: Schema, items: Schema | Schema[] | undefined, glossary: Glossary): string {
  if (Array.isArray(items)) return `list: ${items.map((item) => typeWords(item, glossary)).join(', ')}`
  const { minItems, maxItems } = schema
  const size = minItems !== undefined && minItems === maxItems ? ` of ${String(minItems)}` : ''
  const words = items ? nested(items, glossary) : 'anything'
  return size ? `list${size}, each ${words}` : `list of ${words}`
}

// Brackets tell which words belong together, where a kind is made of several.
function nested(schema: Schema, glossary: Glossary): string {
  const words = typeWords(schema, glossary)
  return / or |, each /.test(words) ? `(${words})` : words
}

function numberWords({ type, minimum, maximum, exclusiveMinimum }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number'
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`
  if (minimum !== undefined) return `${kind} of ${minimum} or more`
  if (exclusiveMinimum !== undefined) return `${kind} above ${exclusiveMinimum}`
  return kind
}

/** `required`, the default as the doc comment gives it (in words: `see meaning`), or nothing. */
export function defaultWords(description: string, isRequired: boolean): string {
  if (isRequired) return '**required**'
  if (description.includes('Never defaulted')) return '*never*'
  const value =
    /[;(] ?default (`[^`]+`|\[[^\]]+\]|true|false|[\d.,]*\d)/.exec(description)?.[1] ??
    /(`[^`]+`)[^`]* \(default\)/.exec(description)?.[1]
  if (value !== undefined) return value.startsWith('`') ? value : `\`${value}\``
  return /(^|[;.(] ?)default:/i.test(description) ? 'see meaning' : ''
}
