import { meantOf } from '../spec/did-you-mean.ts'
import { formatPath, type Path } from '../spec/path.ts'
import { count, list, show } from '../spec/show.ts'
import { chooseErrors, knownKeys, meantKey } from './choose-errors.ts'
import { excerpt } from './read/syntax-rules.ts'
import { misplacedHint, shapeHint } from './shape-hints.ts'
import type { ShapeRule } from './shape-rules.ts'

/** What an ajv validator reports with `verbose: true`. */
export interface SchemaError {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  schema?: unknown
  parentSchema?: Record<string, unknown>
  data?: unknown
}

/** A schema error in words. */
export interface ExplainedError {
  rule: ShapeRule
  message: string
  hint?: string
  path: Path
  /** Whether the key that names the node is to be shown rather than the node. */
  atKey: boolean
}

/**
 * Turns the errors that ajv found in `data` into one explanation for each thing that is wrong. `whole` is what messages
 * call the text.
 */
export function explainSchemaErrors(
  data: unknown,
  errors: readonly SchemaError[],
  whole: string,
): ExplainedError[] {
  return chooseErrors(errors).map((error) => explain(error, parsePointer(data, error.instancePath), whole))
}

function explain(error: SchemaError, path: Path, whole: string): ExplainedError {
  const subject = `\`${formatPath(path)}\``
  // Described only where it is said: counting the keys of a mapping for every key in it takes minutes in a large one.
  const actual = () => `${subject} is ${show(error.data)}`
  const say = (rule: ShapeRule, message: string, rest: Partial<ExplainedError> = {}): ExplainedError => ({
    rule,
    message,
    path,
    atKey: false,
    ...rest,
  })
  const { params } = error
  switch (error.keyword) {
    case 'required': {
      const key = String(params.missingProperty)
      const owner = path.length === 0 ? `The ${whole}` : subject
      return say('schema/required-key', `${owner} has no \`${key}\`; it must have one.`, {
        atKey: path.length > 0,
      })
    }
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const known = knownKeys(error)
      const meant = meantKey(error)
      const where = path.length === 0 ? `at the top of a ${whole}` : `in ${subject}`
      return say(
        'schema/unknown-key',
        `\`${excerpt(key)}\` is not a known key ${where}; known ${known.length === 1 ? 'is' : 'are'} ${list(known.map(code))}.`,
        {
          path: [...path, key],
          atKey: true,
          hint: meant
            ? `Did you mean \`${meant}\`?`
            : misplacedHint(path, (error.data as Record<string, unknown>)[key]),
        },
      )
    }
    case 'type':
      return say('schema/type', `${actual()}; it must be ${kinds(params.type)}.`, {
        hint: shapeHint(path, error.data, [params.type].flat()),
      })
    case 'anyOf':
      return say('schema/type', `${actual()}; it must be ${branchKinds(params.branches as SchemaError[])}.`, {
        hint: shapeHint(
          path,
          error.data,
          (params.branches as SchemaError[]).flatMap((branch) => branch.params.type ?? []),
        ),
      })
    case 'const':
      return say('schema/value', `${actual()}; it must be ${show(params.allowedValue)}.`)
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      const meant = typeof error.data === 'string' ? meantOf(error.data, allowed) : undefined
      const hint = meant && `Did you mean \`${meant}\`?`
      return say('schema/value', `${actual()}; it must be one of ${list(allowed.map(code), 'or')}.`, { hint })
    }
    case 'minimum':
      return say('schema/range', `${actual()}; it must be ${params.limit} or more.`)
    case 'exclusiveMinimum':
      return say('schema/range', `${actual()}; it must be more than ${params.limit}.`)
    case 'maximum':
      return say('schema/range', `${actual()}; it must be ${params.limit} or less.`, {
        hint: percentHint(error),
      })
    case 'minItems':
      return say('schema/size', `${actual()}; it must have at least ${count(Number(params.limit), 'item')}.`)
    case 'maxItems':
      return say('schema/size', `${actual()}; it must have at most ${count(Number(params.limit), 'item')}.`, {
        hint: areTexts(error.data)
          ? 'Put a text that holds a comma in quotes: outside them it begins a new item.'
          : undefined,
      })
    case 'minLength':
      return say('schema/size', `${subject} is empty text; it must say something.`)
    default:
      return say('schema/value', `${actual()}; it must be ${expected(error.parentSchema)}.`)
  }
}

function code(word: string): string {
  return `\`${word}\``
}

function percentHint({ data, params }: SchemaError): string | undefined {
  if (params.limit !== 1 || typeof data !== 'number' || data > 100) return undefined
  return `Write a share as a decimal: ${Number(`${data}e-2`)} for ${data} %.`
}

const kindWords: Record<string, string> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
}

function kinds(types: unknown): string {
  const names = Array.isArray(types) ? types : [types]
  return list(
    names.map((name) => kindWords[String(name)] ?? String(name)),
    'or',
  )
}

function branchKinds(branches: readonly SchemaError[]): string {
  const words = branches.flatMap(({ keyword, params }) => {
    if (keyword === 'const') return [code(String(params.allowedValue))]
    if (keyword === 'enum') return (params.allowedValues as unknown[]).map((value) => code(String(value)))
    return [kinds(params.type)]
  })
  return list([...new Set(words)], 'or')
}

// A pattern is explained by what the type's own documentation says of it: the description up to its first full stop.
function expected(schema: Record<string, unknown> | undefined): string {
  const description = String(schema?.description ?? 'something else')
  const sentence = description.split(/[.;](?:\s|$)/u)[0]!
  const words = sentence.charAt(0).toLowerCase() + sentence.slice(1)
  return /^(?:an?|the) /.test(words) ? words : `the ${words}`
}

// In a JSON pointer an index looks like a key; only the data tells which it is.
function parsePointer(data: unknown, pointer: string): Path {
  let node = data
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const next = Array.isArray(node) ? Number(key) : key
      node = (node as Record<string | number, unknown>)[next]
      return next
    })
}

function areTexts(data: unknown): boolean {
  return Array.isArray(data) && data.every((item) => typeof item === 'string')
}
