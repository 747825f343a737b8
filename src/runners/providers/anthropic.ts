import { BaseAnthropic } from '@anthropic-ai/sdk/client'
import {
  type MessageCreateParamsNonStreaming,
  type MessageParam,
  Messages,
} from '@anthropic-ai/sdk/resources/messages'
import type { Completion, CompletionRequest, Finish, Message } from '../provider.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { clientOptions } from './client-options.ts'
import { isObject } from './json-values.ts'
import { malformed } from './malformed.ts'
import { readClaudeUsage } from './read-claude-usage.ts'
import { withSchema } from './with-schema.ts'

// The version of the API that this version of the SDK speaks. It has no temperature any more, and refuses one.
const apiVersion = '2026-10-21'

const finishes: ReadonlyMap<unknown, Finish> = new Map([
  ['end_turn', 'ok'],
  ['stop_sequence', 'ok'],
  ['max_tokens', 'truncated'],
  ['model_context_window_exceeded', 'truncated'],
  ['refusal', 'refusal'],
])

/** Models behind Anthropic's Messages API. */
export function createAdapter(endpoint: Endpoint): Adapter {
  // The whole client brings tools that start processes and a package without a licence text; messages are all we need.
  const client = new BaseAnthropic({
    ...clientOptions(endpoint, { headers: { 'anthropic-version': apiVersion } }),
    authToken: null,
    webhookKey: null,
    openTelemetry: false,
  })
  const api = new Messages(client)
  return {
    body: (request) => body(endpoint, request),
    send: (body, signal) => api.create(body as MessageCreateParamsNonStreaming, { signal }),
    read: (reply) => read(endpoint, reply),
  }
}

function body(
  { model, capabilities }: Endpoint,
  request: CompletionRequest,
): MessageCreateParamsNonStreaming {
  const { messages, maxTokens, schema } = request
  const system = capabilities.jsonSchema ? request.system : withSchema(request)
  return {
    model,
    max_tokens: maxTokens,
    ...(system !== undefined && { system }),
    messages: messages.map(messageParam),
    ...(schema &&
      capabilities.jsonSchema && {
        output_config: { format: { type: 'json_schema' as const, schema: { ...schema } } },
      }),
  }
}

// What is marked costs a quarter more to read once, and a tenth after that.
function messageParam({ role, text, sharedLength = 0 }: Message): MessageParam {
  if (sharedLength === 0) return { role, content: text }
  const shared = {
    type: 'text' as const,
    text: text.slice(0, sharedLength),
    cache_control: { type: 'ephemeral' as const },
  }
  const rest = text.slice(sharedLength)
  // An empty block is refused.
  return { role, content: rest === '' ? [shared] : [shared, { type: 'text', text: rest }] }
}

// The SDK's types promise more than a gateway in between holds, so everything that is used is looked at.
function read(endpoint: Endpoint, reply: unknown): Completion {
  if (!isObject(reply)) throw malformed(endpoint, 'is no JSON object')
  const { content, model, stop_reason: rawFinish, stop_details: details, usage } = reply
  if (!Array.isArray(content)) throw malformed(endpoint, 'has no content')
  if (typeof model !== 'string') throw malformed(endpoint, 'does not name its model')
  const finish = finishes.get(rawFinish)
  if (!finish) throw malformed(endpoint, `ended with ${JSON.stringify(rawFinish)}`)
  const texts = content.map((block) =>
    isObject(block) && block.type === 'text' && typeof block.text === 'string' ? block.text : '',
  )
  // Benign work on models may be refused for a category (`frontier_llm`), which a reader should see.
  const category = isObject(details) && typeof details.category === 'string' ? ` (${details.category})` : ''
  return {
    text: texts.join(''),
    finish,
    rawFinish: `${rawFinish}${category}`,
    model,
    ...(isObject(usage) && { usage: readClaudeUsage(usage) }),
  }
}
