import specSchema from '../../schemas/finetune.config.schema.json' with { type: 'json' }
import type { Path } from '../../src/spec/path.ts'

/** The part of a JSON Schema that mutants are made by. */
interface Schema {
  $ref?: string
  anyOf?: Schema[]
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minLength?: number
  minItems?: number
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema | Schema[]
}

/** A written value of a spec, with what the schema says of it. */
export interface WrittenNode {
  path: Path
  value: unknown
  /** How it is named: by a key that the schema knows, by a name of the user's, or by its place in a list. */
  named: 'key' | 'name' | 'item'
  required: boolean
  /** The branch of the schema that fits the value. */
  schema: Schema
  /** Every kind of value that the schema allows here. */
  kinds: ReadonlySet<string>
}

const root = specSchema as unknown as Schema & { definitions: Record<string, Schema> }

/** Every value of a spec but the spec itself, parents before children. */
export function walkSchema(data: unknown): WrittenNode[] {
  return [...walk(data, resolve(root, data), [])]
}

function* walk(value: unknown, schema: Schema, path: Path): Generator<WrittenNode> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const own = Array.isArray(schema.items) ? schema.items[index]! : (schema.items ?? {})
      yield* visit(item, own, [...path, index], 'item', false)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const known = schema.properties?.[key]
      const own =
        known ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {})
      const isRequired = schema.required?.includes(key) ?? false
      yield* visit(item, own, [...path, key], known ? 'key' : 'name', isRequired)
    }
  }
}

function* visit(
  value: unknown,
  written: Schema,
  path: Path,
  named: WrittenNode['named'],
  required: boolean,
): Generator<WrittenNode> {
  const schema = resolve(written, value)
  yield { path, value, named, required, schema, kinds: new Set(branches(written).flatMap(kindsOf)) }
  yield* walk(value, schema, path)
}

function resolve(schema: Schema, value: unknown): Schema {
  const all = branches(schema)
  return all.find((branch) => kindsOf(branch).includes(kindOf(value)) && hasKeys(branch, value)) ?? all[0]!
}

function branches(schema: Schema): Schema[] {
  if (schema.$ref) return branches(root.definitions[schema.$ref.replace('#/definitions/', '')]!)
  return schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]
}

// `{file: …}` and a list of records are both no text; their keys tell them apart.
function hasKeys(branch: Schema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !branch.properties) return true
  return Object.keys(value).every((key) => key in branch.properties! || branch.additionalProperties)
}

function kindsOf({ type, const: constant, enum: values }: Schema): string[] {
  if (constant !== undefined) return [kindOf(constant)]
  if (values) return [...new Set(values.map(kindOf))]
  return [type ?? []].flat().map((kind) => (kind === 'integer' ? 'number' : kind))
}

/** The kind of a value as JSON Schema names it. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
