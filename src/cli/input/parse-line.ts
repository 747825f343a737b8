import { explainSchemaErrors, type SchemaError } from '../../compiler/schema-error.ts'
import { show } from '../../spec/show.ts'
import type { Line } from './read-lines.ts'

/** Whether a value has the shape of its schema; otherwise it leaves the errors behind. */
type Check = ((value: unknown) => boolean) & { errors?: SchemaError[] | null }

/** What stands in a line, or what is wrong with it. */
export type ParsedLine<Data> = { data: Data; message?: undefined } | { data?: undefined; message: string }

/** Reads a line of JSON Lines as a transcript or a judgement. */
export function parseLine<Data>(
  { text, problem }: Line,
  kind: 'transcript' | 'judgement',
  check: Check,
): ParsedLine<Data> {
  if (text === undefined) return { message: `The line ${problem}.` }
  const parsed = parseJson(text)
  if (!parsed)
    return { message: `The line is not JSON (${show(text.slice(0, 40))}); it must be a JSON object.` }
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { message: `The ${kind} is ${show(value)}; it must be a JSON object.` }
  if (check(value)) return { data: value as Data }
  const [error] = explainSchemaErrors(value, check.errors ?? [], kind)
  return { message: error!.message }
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
