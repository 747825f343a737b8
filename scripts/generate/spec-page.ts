import type { Schema } from '../build/reference-positions.ts'
import { anchor } from './markdown.ts'
import { renderPage } from './render-page.ts'
import { defaultWords, type Glossary, referenceOf, typeWords } from './schema-words.ts'
import { shortForms } from './short-forms.ts'

/** A mapping of the spec, under the path at which it first occurs. */
interface Part {
  heading: string
  definition: Schema
}

/** The reference of the spec: every section and key, in the order of the schema. */
export function specPage(schema: Schema): string {
  const { properties = {}, definitions = {}, required = [] } = schema
  const shared = sharedMappings(schema)
  const headings = new Map<string, string>()
  const sections = Object.entries(properties).map(([key, property]) => ({
    key,
    property,
    parts: collectParts(property, key, { definitions, shared, headings }),
  }))
  const values = Object.entries(definitions).filter(([name, value]) => shared.has(name) || isValue(value))
  for (const [name] of values) headings.set(name, valueHeading(name, properties))
  const glossary: Glossary = { definitions, headings }
  return renderPage('spec', 'the types in src/spec', {
    description: schema.description,
    sections: sections.map(({ key, property, parts }) => ({
      key,
      anchor: anchor(key),
      description: property.description,
      standing: required.includes(key) ? '**required**' : 'optional',
      type: typeWords(property, glossary),
      isPlain: parts.length === 0,
      isList: property.type === 'array',
      parts: parts.map(({ heading, definition }) => ({
        // The first mapping of a section stands under the heading of the section itself.
        heading: heading === key || heading === `${key}[]` ? '' : heading,
        description: definition.description,
        rows: rows(definition, glossary),
      })),
    })),
    values: values.map(([name, value]) => ({
      heading: headings.get(name)!,
      description: value.description,
      type: value.properties ? '' : typeWords(value, glossary),
      rows: rows(value, glossary),
    })),
    shortForms: shortForms(),
  })
}

function rows({ properties = {}, required = [] }: Schema, glossary: Glossary) {
  return Object.entries(properties).map(([key, property]) => ({
    key,
    type: typeWords(property, glossary),
    standing: defaultWords(property.description ?? '', required.includes(key)),
    description: property.description ?? '',
  }))
}

interface Collection {
  definitions: Record<string, Schema>
  shared: ReadonlySet<string>
  headings: Map<string, string>
}

// Mappings below a node, parents first, each once. `headings` learns where each is described.
function collectParts(schema: Schema, path: string, collection: Collection): Part[] {
  const { definitions, shared, headings } = collection
  const name = referenceOf(schema)
  if (name !== undefined) {
    if (shared.has(name) || headings.has(name)) return []
    const definition = definitions[name]!
    if (!definition.properties) return collectParts(definition, path, collection)
    headings.set(name, `\`${path}\``)
    const below = Object.entries(definition.properties).flatMap(([key, property]) =>
      collectParts(property, `${path}.${key}`, collection),
    )
    return [{ heading: path, definition }, ...below]
  }
  return children(schema).flatMap(([child, step]) => collectParts(child, path + step, collection))
}

function children({ anyOf = [], items, additionalProperties }: Schema): [Schema, string][] {
  const itemSchemas = items === undefined ? [] : [items].flat()
  return [
    ...anyOf.map((branch): [Schema, string] => [branch, '']),
    ...itemSchemas.map((item): [Schema, string] => [item, '[]']),
    ...(typeof additionalProperties === 'object'
      ? ([[additionalProperties, '.<name>']] as [Schema, string][])
      : []),
  ]
}

// Mappings that more than one section uses are described once, behind the sections.
function sharedMappings({ properties = {}, definitions = {} }: Schema): Set<string> {
  const seen = new Map<string, number>()
  for (const property of Object.values(properties)) {
    const inSection = new Set<string>()
    visit(property, definitions, inSection)
    for (const name of inSection) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return new Set(
    [...seen].filter(([name, times]) => times > 1 && definitions[name]!.properties).map(([name]) => name),
  )
}

function visit(schema: Schema, definitions: Record<string, Schema>, seen: Set<string>): void {
  const name = referenceOf(schema)
  if (name !== undefined) {
    if (seen.has(name)) return
    seen.add(name)
    visit(definitions[name]!, definitions, seen)
    return
  }
  for (const [child] of children(schema)) visit(child, definitions, seen)
  for (const property of Object.values(schema.properties ?? {})) visit(property, definitions, seen)
}

// Texts, numbers and lists of a fixed form have a name and a description worth a place of their own; a choice of words
// is shown where it is made.
function isValue({ type, enum: choices, additionalProperties, properties }: Schema): boolean {
  return type !== undefined && !choices && !properties && additionalProperties === undefined
}

/** `WeightedValue` as a heading: `Weighted value`. One that is also the name of a section says which it is. */
function valueHeading(name: string, sections: Record<string, Schema>): string {
  const spaced = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return Object.hasOwn(sections, spaced.toLowerCase()) ? `${spaced} (value)` : spaced
}
