import OpenAI from 'openai'
import type { Completion, CompletionRequest, Finish, Provider, Usage } from '../provider.ts'
import { ask, type Endpoint, malformed } from './ask.ts'
import { clientOptions } from './client-options.ts'
import { count, isObject } from './json-values.ts'

const finishes: ReadonlyMap<unknown, Finish> = new Map([
  ['stop', 'ok'],
  ['length', 'truncated'],
  ['content_filter', 'filtered'],
])

/** What endpoints that speak this API differ in. */
export interface Dialect {
  /** The key that limits the answer: OpenAI's reasoning models refuse the old one, local servers ignore the new one. */
  limit: 'max_completion_tokens' | 'max_tokens'
}

/** A model behind OpenAI's chat completions, which local servers speak too. */
export function createProvider(endpoint: Endpoint, dialect: Dialect): Provider {
  const client = new OpenAI({
    ...clientOptions(endpoint),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  })
  return {
    id: endpoint.id,
    async complete(request, signal) {
      const reply = await ask(endpoint, signal, (combined) =>
        client.chat.completions.create(body(endpoint.model, request, dialect), { signal: combined }),
      )
      return readReply(endpoint, reply)
    },
  }
}

function body(
  model: string,
  { system, messages, maxTokens, schema }: CompletionRequest,
  { limit }: Dialect,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    [limit]: maxTokens,
    messages: [
      ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
      ...messages.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(schema && {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: 'reply', strict: true, schema: { ...schema } },
      },
    }),
  }
}

// Compatible servers answer with pages, with `choices: []` and without usage, so everything that is used is looked at.
function readReply(endpoint: Endpoint, reply: unknown): Completion {
  if (!isObject(reply)) throw malformed(endpoint, 'is no JSON object')
  const [choice] = Array.isArray(reply.choices) ? reply.choices : []
  if (!isObject(choice) || !isObject(choice.message)) throw malformed(endpoint, 'has no choice')
  if (typeof reply.model !== 'string') throw malformed(endpoint, 'does not name its model')
  const rawFinish = choice.finish_reason
  const finish = finishes.get(rawFinish)
  if (!finish) throw malformed(endpoint, `ended with ${JSON.stringify(rawFinish)}`)
  const { content, refusal } = choice.message
  const refused = typeof refusal === 'string' && refusal !== ''
  const text = refused ? refusal : typeof content === 'string' ? content : ''
  return {
    text,
    finish: finish !== 'ok' ? finish : refused ? 'refusal' : text.trim() === '' ? 'empty' : 'ok',
    rawFinish: String(rawFinish),
    model: reply.model,
    ...(isObject(reply.usage) && { usage: readUsage(reply.usage) }),
  }
}

// `prompt_tokens` includes what a cache held.
function readUsage(usage: Record<string, unknown>): Usage {
  const prompt = isObject(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {}
  const completion = isObject(usage.completion_tokens_details) ? usage.completion_tokens_details : {}
  return {
    input_total: count(usage.prompt_tokens),
    cache_read: count(prompt.cached_tokens),
    cache_write: count(prompt.cache_write_tokens),
    output: count(usage.completion_tokens),
    reasoning: count(completion.reasoning_tokens),
  }
}
