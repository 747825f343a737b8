/** As much of JSON Schema as fdc's own schemas use. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema | Schema[]
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  definitions?: Record<string, Schema>
  [keyword: string]: unknown
}

/** A place where a spec may refer to a file: keys from the root, `*` for every key of a mapping. */
export interface ReferencePosition {
  pattern: string[]
  kind: 'text' | 'list'
}

/** Every place where the schema allows a `FileReference`, and whether the file stands for a text or a list. */
export function referencePositions(root: Schema): ReferencePosition[] {
  const found: ReferencePosition[] = []
  const resolve = (schema: Schema): Schema =>
    schema.$ref ? root.definitions![schema.$ref.split('/').at(-1)!]! : schema
  const visit = (schema: Schema, pattern: string[]): void => {
    const { anyOf = [], properties = {}, additionalProperties } = resolve(schema)
    if (anyOf.some((branch) => branch.$ref === '#/definitions/FileReference')) {
      const isList = anyOf.some((branch) => resolve(branch).type === 'array')
      found.push({ pattern, kind: isList ? 'list' : 'text' })
      return
    }
    for (const branch of anyOf) visit(branch, pattern)
    for (const [key, property] of Object.entries(properties)) visit(property, [...pattern, key])
    if (typeof additionalProperties === 'object') visit(additionalProperties, [...pattern, '*'])
  }
  visit(root, [])
  return found
}
