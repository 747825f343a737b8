import type { Completion, CompletionRequest, Message } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { kindOfStatus } from './classify-failure.ts'
import { claudeEnvironment } from './claude-environment.ts'
import { isObject } from './json-values.ts'
import { malformed } from './malformed.ts'
import { readClaudeUsage } from './read-claude-usage.ts'
import { runProgram } from './run-program.ts'

/** What is given to the program: the prompt on its standard input, since arguments have a longest length. */
interface Call {
  args: readonly string[]
  input: string
  maxTokens: number
}

/** Models behind the program `claude`, which many have without a key, and which costs them nothing more. */
export function createAdapter(endpoint: Endpoint, program = 'claude'): Adapter {
  return {
    body: (request) => call(endpoint, request),
    send: (body, signal) => send(endpoint, program, body as Call, signal),
    read: (reply) => read(endpoint, reply),
  }
}

function call({ model, apiKey }: Endpoint, { system, messages, schema, maxTokens }: CompletionRequest): Call {
  // With a key the program reads no settings at all; without one it needs those that hold the subscription.
  const mode = apiKey === undefined ? ['--safe-mode', '--restricted'] : ['--bare']
  const args = ['-p', '--output-format', 'json', '--model', model, '--max-turns', '1', ...mode]
  args.push('--no-session-persistence', '--system-prompt', system ?? 'You are a helpful assistant.')
  if (schema) args.push('--json-schema', JSON.stringify(schema))
  return { args, input: writePrompt(messages), maxTokens }
}

// It takes one prompt. A conversation is written out as JSON, in which no message can end another.
function writePrompt(messages: readonly Message[]): string {
  if (messages.length === 1) return messages[0]!.text
  const lines = messages.map(({ role, text }) => JSON.stringify({ role, text }))
  return `This is a conversation so far, one message a line, in JSON. You are \`assistant\`. Answer the last message with the text of your next message alone.\n\n${lines.join('\n')}\n`
}

async function send(
  { id, apiKey, redact }: Endpoint,
  file: string,
  { args, input, maxTokens }: Call,
  signal: AbortSignal,
): Promise<unknown> {
  const environment = claudeEnvironment(process.env, apiKey, maxTokens)
  const ended = await runProgram({ file, args, environment, input }, signal).catch((error) => {
    throw explainStart(error, id, file)
  })
  try {
    return JSON.parse(ended.stdout)
  } catch {
    const words = redact(ended.stderr.trim() || ended.stdout)
      .trim()
      .slice(-300)
    throw failure(id, words, `ended with code ${ended.code} and without an answer`)
  }
}

function explainStart(error: unknown, id: string, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EACCES')
    return new ProviderError(
      'auth',
      `${id} needs the program \`${file}\`, which cannot be started (${code}).`,
    )
  if (code === 'E2BIG')
    return new ProviderError('context_exceeded', `The system prompt for ${id} is too long for an argument.`)
  return error
}

function read(endpoint: Endpoint, reply: unknown): Completion {
  // With some settings it prints all that happened, and the result comes last.
  const result = Array.isArray(reply) ? reply.at(-1) : reply
  if (!isObject(result) || result.type !== 'result') throw malformed(endpoint, 'is no result')
  const words = typeof result.result === 'string' ? result.result : ''
  // It can be set though the program ends with code 0.
  if (result.is_error !== false) throw failure(endpoint.id, words || String(result.subtype), 'failed')
  const structured = result.structured_output
  const { usage, total_cost_usd: usd, stop_reason: stop } = result
  const text = isObject(structured) ? JSON.stringify(structured) : words
  return {
    text,
    finish: stop === 'refusal' ? 'refusal' : stop === 'max_tokens' ? 'truncated' : 'ok',
    rawFinish: typeof stop === 'string' ? stop : String(result.subtype),
    model: modelOf(result.modelUsage) ?? endpoint.model,
    ...(isObject(usage) && { usage: readClaudeUsage(usage) }),
    ...(typeof usd === 'number' && usd >= 0 && { usd }),
  }
}

// It may ask a small model for chores, so the one that wrote most is the one that answered.
function modelOf(usage: unknown): string | undefined {
  if (!isObject(usage)) return undefined
  const written = ([, entry]: [string, unknown]) => (isObject(entry) ? Number(entry.outputTokens) || 0 : 0)
  return Object.entries(usage).sort((a, b) => written(b) - written(a))[0]?.[0]
}

// A limit of a subscription ends after hours: nothing more is asked, and the run goes on another time.
function failure(id: string, words: string, what: string): ProviderError {
  const message = `${id} ${what}: ${words.replace(/\s+/g, ' ')}`
  if (/hit your .{0,40}limit|usage limit reached/i.test(words)) return new ProviderError('quota', message)
  if (/invalid api key|\/login|not logged in|authenticat/i.test(words))
    return new ProviderError('auth', message)
  const status = /API Error: (?:.{0,40}\b)?([45]\d\d)\b/i.exec(words)?.[1]
  if (status === undefined && /prompt is too long/i.test(words))
    return new ProviderError('context_exceeded', message)
  if (/unknown option/i.test(words)) return new ProviderError('bad_request', message)
  if (status === undefined) return new ProviderError('server', message)
  return new ProviderError(kindOfStatus(Number(status), '', words), message, { status: Number(status) })
}
