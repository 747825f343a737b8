import { didYouMean } from '../../../spec/did-you-mean.ts'
import { list, show } from '../../../spec/show.ts'
import { ProviderError } from '../../provider-error.ts'
import { isObject } from '../json-values.ts'
import type { ScriptLine } from './script-line.ts'

/** Checks a value; says what it must be, or nothing. */
type Check = (value: unknown) => string | undefined

const text: Check = (value) => (typeof value === 'string' && value !== '' ? undefined : 'a text')
const amount: Check = (value) => (typeof value === 'number' && value >= 0 ? undefined : 'a number from 0')
const count: Check = (value) =>
  Number.isInteger(value) && (value as number) > 0 ? undefined : 'a whole number above 0'
const object: Check = (value) => (isObject(value) ? undefined : 'an object')
const answer: Check = (value) =>
  typeof value === 'string' || isObject(value) ? undefined : 'a text or an object'
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => !check(item))
      ? undefined
      : `a list, each item of it ${check(undefined)}`
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string) ? undefined : `one of ${list(words, 'or')}`

const checks: Readonly<Record<keyof ScriptLine, Check>> = {
  role: oneOf('base', 'simulator', 'judge', 'expert', 'synthesizer'),
  match: (value) => (Array.isArray(value) ? listOf(text)(value) : text(value)),
  exchange: count,
  answer,
  answers: listOf(answer),
  fill: object,
  finish: oneOf('ok', 'refusal', 'filtered', 'truncated', 'empty'),
  error: oneOf(
    'context_exceeded',
    'rate_limited',
    'quota',
    'auth',
    'bad_request',
    'server',
    'timeout',
    'network',
    'malformed',
  ),
  times: count,
  retry_after: amount,
  seconds: amount,
  model: text,
}

/** Keys that a line of a script may have. */
export const scriptKeys = Object.keys(checks)

const outcomes = ['answer', 'answers', 'fill', 'error'] as const

/** The lines of a script, which is JSON Lines. Throws a `bad_request` that names the first line with a mistake. */
export function parseScript(name: string, script: string): ScriptLine[] {
  const lines = script.replace(/^\ufeff/, '').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const problem = (words: string) => new ProviderError('bad_request', `${name}:${index + 1}: ${words}`)
    let read: unknown
    try {
      read = JSON.parse(line)
    } catch {
      // Not the reader's own words, which hold the text: any file could be named.
      throw problem('The line is not JSON.')
    }
    if (!isObject(read)) throw problem('The line must be a JSON object.')
    const found = findProblem(read)
    if (found !== undefined) throw problem(found)
    return [read as ScriptLine]
  })
}

function findProblem(line: Record<string, unknown>): string | undefined {
  for (const [key, value] of Object.entries(line)) {
    if (!Object.hasOwn(checks, key)) {
      const meant = didYouMean(key, scriptKeys)
      return `${show(key)} is not a key of a script. ${meant ? `Did you mean ${meant}?` : `Known are ${list(scriptKeys)}.`}`
    }
    const wanted = checks[key as keyof ScriptLine](value)
    if (wanted) return `\`${key}\` must be ${wanted}.`
  }
  const given = outcomes.filter((key) => Object.hasOwn(line, key))
  const empty = line.finish === 'empty' && given.length === 0
  if (given.length === 1 || empty) return undefined
  return `The line has ${given.length === 0 ? 'none' : `${given.length}`} of ${list(outcomes.map((key) => `\`${key}\``))}; it must have one.`
}
