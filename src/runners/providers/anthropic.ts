import { BaseAnthropic } from '@anthropic-ai/sdk/client'
import { type MessageCreateParamsNonStreaming, Messages } from '@anthropic-ai/sdk/resources/messages'
import type { Completion, CompletionRequest, Finish, Provider, Usage } from '../provider.ts'
import { ask, type Endpoint, malformed } from './ask.ts'
import { clientOptions } from './client-options.ts'
import { count, isObject } from './json-values.ts'

// The version of the API that this version of the SDK speaks.
const apiVersion = '2026-10-21'

const finishes: ReadonlyMap<unknown, Finish> = new Map([
  ['end_turn', 'ok'],
  ['stop_sequence', 'ok'],
  ['max_tokens', 'truncated'],
  ['model_context_window_exceeded', 'truncated'],
  ['refusal', 'refusal'],
])

/** A model behind Anthropic's Messages API. */
export function createProvider(endpoint: Endpoint): Provider {
  // The whole client brings tools that start processes and a package without a licence text; messages are all we need.
  const client = new BaseAnthropic({
    ...clientOptions(endpoint, { 'anthropic-version': apiVersion }),
    authToken: null,
    webhookKey: null,
    openTelemetry: false,
  })
  const api = new Messages(client)
  return {
    id: endpoint.id,
    async complete(request, signal) {
      const reply = await ask(endpoint, signal, (combined) =>
        api.create(body(endpoint.model, request), { signal: combined }),
      )
      return readReply(endpoint, reply)
    },
  }
}

function body(
  model: string,
  { system, messages, maxTokens, schema }: CompletionRequest,
): MessageCreateParamsNonStreaming {
  return {
    model,
    max_tokens: maxTokens,
    ...(system !== undefined && { system }),
    messages: messages.map(({ role, text }) => ({ role, content: text })),
    ...(schema && { output_config: { format: { type: 'json_schema', schema: { ...schema } } } }),
  }
}

// The SDK's types promise more than a gateway in between holds, so everything that is used is looked at.
function readReply(endpoint: Endpoint, reply: unknown): Completion {
  if (!isObject(reply)) throw malformed(endpoint, 'is no JSON object')
  const { content, model, stop_reason: rawFinish, usage } = reply
  if (!Array.isArray(content)) throw malformed(endpoint, 'has no content')
  if (typeof model !== 'string') throw malformed(endpoint, 'does not name its model')
  const finish = finishes.get(rawFinish)
  if (!finish) throw malformed(endpoint, `ended with ${JSON.stringify(rawFinish)}`)
  const texts = content.map((block) =>
    isObject(block) && block.type === 'text' && typeof block.text === 'string' ? block.text : '',
  )
  const text = texts.join('')
  return {
    text,
    finish: finish === 'ok' && text.trim() === '' ? 'empty' : finish,
    rawFinish: String(rawFinish),
    model,
    ...(isObject(usage) && { usage: readUsage(usage) }),
  }
}

// `input_tokens` leaves out what a cache held or took.
function readUsage(usage: Record<string, unknown>): Usage {
  const details = isObject(usage.output_tokens_details) ? usage.output_tokens_details : {}
  const cacheRead = count(usage.cache_read_input_tokens)
  const cacheWrite = count(usage.cache_creation_input_tokens)
  return {
    input_total: count(usage.input_tokens) + cacheRead + cacheWrite,
    cache_read: cacheRead,
    cache_write: cacheWrite,
    output: count(usage.output_tokens),
    reasoning: count(details.thinking_tokens),
  }
}
