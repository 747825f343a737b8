import type { Completion } from '../../runners/provider.ts'
import { isProviderErrorKind } from '../../runners/provider-error.ts'
import { isObject } from '../../runners/providers/json-values.ts'
import type { JournalEvent, JournalHead } from './journal-event.ts'

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const text: Check = (value) => typeof value === 'string'
const amount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const digest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)
const shaped =
  (shape: Shape): Check =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, check]) => check(own(value, key)))

const usage = shaped({
  input_total: amount,
  cache_read: amount,
  cache_write: amount,
  output: amount,
  reasoning: amount,
})

const attempt = shaped({ outcome: text, waited: amount })

const completion = shaped({
  text,
  finish: (value) => finishes.includes(value as Completion['finish']),
  rawFinish: text,
  model: text,
  usage: optional(usage),
  usd: optional(amount),
  warnings: optional(listOf(text)),
  attempts: optional(listOf(attempt)),
})

const finishes: readonly Completion['finish'][] = ['ok', 'refusal', 'filtered', 'truncated', 'empty']

const events: Readonly<Record<JournalEvent['event'], Check>> = {
  call_started: shaped({
    key: digest,
    provider: text,
    role: optional(text),
    repeat: amount,
    asked: amount,
    worst: shaped({ tokens: amount, usd: optional(amount) }),
  }),
  call_finished: shaped({ key: digest, completion }),
  call_failed: shaped({
    key: digest,
    kind: isProviderErrorKind,
    message: text,
    status: optional(amount),
    attempts: optional(listOf(attempt)),
  }),
  answer_taken: shaped({ key: digest, completion }),
  run_ended: shaped({}),
}

const head = shaped({
  fdc: digest,
  runner: text,
  id: text,
  from: optional(text),
  dependencies: mapOf(digest),
  options: isObject,
  flags: mapOf(listOf(text)),
})

/** The event of a line; undefined for what is none. Whoever can write a journal is not trusted to write a sound one. */
export function readEvent(line: string): JournalEvent | undefined {
  const value = readJson(line)
  const name = isObject(value) ? own(value, 'event') : undefined
  if (typeof name !== 'string' || !Object.hasOwn(events, name)) return undefined
  return events[name as JournalEvent['event']](value) ? (value as JournalEvent) : undefined
}

/** The head of a first line, of whatever version; undefined for what is none. */
export function readHead(line: string): JournalHead | { version: number } | undefined {
  const value = readJson(line)
  if (!isObject(value) || own(value, 'event') !== 'run') return undefined
  const version = own(value, 'version')
  if (typeof version !== 'number') return undefined
  return version !== 1 || head(value) ? (value as unknown as JournalHead) : undefined
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
