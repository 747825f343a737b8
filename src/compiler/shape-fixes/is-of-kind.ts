/** As much of a JSON Schema as tells the kind of a value. */
interface Schema {
  $ref?: string
  anyOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  type?: string | string[]
  definitions?: Record<string, Schema>
}

/** Whether a value is of a kind that a schema allows: what is wrong inside it is not looked at. */
export function isOfKind(value: unknown, schema: Schema, root: Schema): boolean {
  if (schema.$ref) return isOfKind(value, root.definitions?.[schema.$ref.split('/').at(-1)!] ?? {}, root)
  if (schema.anyOf) return schema.anyOf.some((branch) => isOfKind(value, branch, root))
  if ('const' in schema) return value === schema.const
  if (schema.enum) return schema.enum.includes(value)
  const kind = kindOf(value)
  return (
    schema.type === undefined ||
    [schema.type].flat().some((type) => type === kind || (type === 'integer' && kind === 'number'))
  )
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
