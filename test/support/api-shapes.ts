/** What a reply says, whichever API it comes from. */
export interface ReplyParts {
  text?: string
  finish?: unknown
  usage?: unknown
}

/** How one API writes replies and errors, so that both adapters are held to one table. */
export interface ApiShape {
  reference: string
  path: string
  /** The words for how a reply ends. */
  words: { ok: string; truncated: string }
  reply(parts?: ReplyParts): Record<string, unknown>
  refusal: Record<string, unknown>
  usage: unknown
  error(type: string, message: string): unknown
}

export const anthropicShape: ApiShape = {
  reference: 'anthropic:claude-test',
  path: '/v1/messages',
  words: { ok: 'end_turn', truncated: 'max_tokens' },
  reply: ({ text = 'Good morning.', finish = 'end_turn', usage } = {}) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-test-20261101',
    content: [
      { type: 'thinking', thinking: 'They greet me.', signature: 'x' },
      { type: 'text', text },
    ],
    stop_reason: finish,
    stop_sequence: null,
    ...(usage !== undefined && { usage }),
  }),
  refusal: {
    type: 'message',
    role: 'assistant',
    model: 'claude-test-20261101',
    content: [],
    stop_reason: 'refusal',
  },
  // 40 fresh + 50 from the cache + 10 into it.
  usage: {
    input_tokens: 40,
    cache_read_input_tokens: 50,
    cache_creation_input_tokens: 10,
    output_tokens: 30,
    output_tokens_details: { thinking_tokens: 20 },
  },
  error: (type, message) => ({ type: 'error', error: { type, message } }),
}

/** OpenAI's API, as it speaks itself and as others speak it. */
function openaiLike(reference: string, answered: string, path: string): ApiShape {
  return {
    reference,
    path,
    words: { ok: 'stop', truncated: 'length' },
    reply: ({ text = 'Good morning.', finish = 'stop', usage } = {}) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: answered,
      choices: [
        { index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: finish },
      ],
      ...(usage !== undefined && { usage }),
    }),
    refusal: {
      model: answered,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: null, refusal: 'I cannot do that.' },
          finish_reason: 'stop',
        },
      ],
    },
    usage: {
      prompt_tokens: 100,
      completion_tokens: 30,
      total_tokens: 130,
      prompt_tokens_details: { cached_tokens: 50, cache_write_tokens: 10 },
      completion_tokens_details: { reasoning_tokens: 20 },
    },
    error: (type, message) => ({ error: { type, message, param: null, code: type } }),
  }
}

export const openaiShape = openaiLike('openai:gpt-test', 'gpt-test-2026-11-01', '/v1/chat/completions')
export const ollamaShape = openaiLike('ollama:qwen3:8b', 'qwen3:8b', '/v1/chat/completions')
export const compatibleShape = openaiLike('openai-compatible:qwen3', 'qwen3', '/v1/chat/completions')

// Its failures come in a list, and a day's quota has the status of a rate.
export const googleShape: ApiShape = {
  ...openaiLike('google:gemini-test', 'models/gemini-test', '/v1/chat/completions'),
  error: (type, message) => [
    {
      error: {
        code: 1,
        message,
        status: type,
        ...(type === 'insufficient_quota' && {
          status: 'RESOURCE_EXHAUSTED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
              violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }],
            },
          ],
        }),
      },
    },
  ],
}

/** Every adapter that speaks HTTP. */
export const shapes: readonly ApiShape[] = [
  anthropicShape,
  openaiShape,
  googleShape,
  ollamaShape,
  compatibleShape,
]
