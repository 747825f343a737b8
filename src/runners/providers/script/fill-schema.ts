import type { RandomStream } from '../../../measure/plan/random-stream.ts'
import { isObject } from '../json-values.ts'

/** A value that follows a schema of the plain kind that requests have; `given` are values for keys of its top. */
export function fillSchema(
  schema: unknown,
  draw: RandomStream,
  given: Readonly<Record<string, unknown>> = {},
): unknown {
  if (!isObject(schema)) return null
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[Math.floor(draw() * schema.enum.length)]
  const choice = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choice)) return fillSchema(choice[0], draw, given)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'string') return 'As the script has it.'
  if (type === 'boolean') return draw() < 0.5
  if (type === 'integer' || type === 'number') return typeof schema.minimum === 'number' ? schema.minimum : 1
  if (type === 'array') {
    const length = typeof schema.minItems === 'number' ? schema.minItems : 0
    return Array.from({ length }, () => fillSchema(schema.items, draw))
  }
  if (!isObject(schema.properties)) return null
  return Object.fromEntries(
    Object.entries(schema.properties).map(([key, part]) => [
      key,
      Object.hasOwn(given, key) ? given[key] : fillSchema(part, draw),
    ]),
  )
}
