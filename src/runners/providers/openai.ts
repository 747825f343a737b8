import OpenAI from 'openai'
import type { Capabilities, Completion, CompletionRequest, Finish, Usage } from '../provider.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { clientOptions } from './client-options.ts'
import { count, isObject } from './json-values.ts'
import { malformed } from './malformed.ts'
import { withSchema } from './with-schema.ts'

const finishes: ReadonlyMap<unknown, Finish> = new Map([
  ['stop', 'ok'],
  ['length', 'truncated'],
  ['content_filter', 'filtered'],
])

/**
 * Models behind OpenAI's chat completions, which Gemini, Ollama and other servers speak too. Its newer API is left
 * alone, because those servers ignore schemas there.
 */
export function createAdapter(
  endpoint: Endpoint,
  mendFailure?: (response: Response) => Promise<Response>,
): Adapter {
  const client = new OpenAI({
    ...clientOptions(endpoint, { mendFailure }),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  })
  return {
    body: (request) => body(endpoint.model, request, endpoint.capabilities),
    send: (body, signal) =>
      client.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming, { signal }),
    read: (reply) => read(endpoint, reply),
  }
}

function body(
  model: string,
  request: CompletionRequest,
  able: Capabilities,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { messages, maxTokens, schema, temperature, seed } = request
  const system = able.jsonSchema ? request.system : withSchema(request)
  return {
    model,
    ...(able.limit && { [able.limit]: maxTokens }),
    ...(able.temperature && temperature !== undefined && { temperature }),
    ...(able.seed && seed !== undefined && { seed }),
    messages: [
      ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
      ...messages.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(schema &&
      able.jsonSchema && {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { name: 'reply', strict: true, schema: { ...schema } },
        },
      }),
  }
}

// Compatible servers answer with pages, with `choices: []` and without usage, so everything that is used is looked at.
function read(endpoint: Endpoint, reply: unknown): Completion {
  if (!isObject(reply)) throw malformed(endpoint, 'is no JSON object')
  const [choice] = Array.isArray(reply.choices) ? reply.choices : []
  if (!isObject(choice) || !isObject(choice.message)) throw malformed(endpoint, 'has no choice')
  if (typeof reply.model !== 'string') throw malformed(endpoint, 'does not name its model')
  const rawFinish = choice.finish_reason
  // Gemini adds what the filter saw: `content_filter: SAFETY`.
  const word =
    typeof rawFinish === 'string' ? rawFinish.replace(/^content_filter: .*/, 'content_filter') : rawFinish
  const finish = finishes.get(word)
  if (!finish) throw malformed(endpoint, `ended with ${JSON.stringify(rawFinish)}`)
  const { content, refusal } = choice.message
  if (content !== null && content !== undefined && typeof content !== 'string')
    throw malformed(endpoint, 'has a content that is no text')
  const refused = typeof refusal === 'string' && refusal !== ''
  return {
    text: refused ? refusal : (content ?? ''),
    finish: finish === 'ok' && refused ? 'refusal' : finish,
    rawFinish: String(rawFinish),
    model: reply.model,
    ...(isObject(reply.usage) && { usage: readUsage(reply.usage) }),
  }
}

// `prompt_tokens` includes what a cache held. Gemini leaves its reasoning out of `completion_tokens`, and only the total
// has it.
function readUsage(usage: Record<string, unknown>): Usage {
  const prompt = isObject(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {}
  const completion = isObject(usage.completion_tokens_details) ? usage.completion_tokens_details : {}
  const input = count(usage.prompt_tokens)
  const visible = count(usage.completion_tokens)
  const output = Math.max(visible, count(usage.total_tokens) - input)
  return {
    input_total: input,
    cache_read: count(prompt.cached_tokens),
    cache_write: count(prompt.cache_write_tokens),
    output,
    reasoning: Math.max(count(completion.reasoning_tokens), output - visible),
  }
}
