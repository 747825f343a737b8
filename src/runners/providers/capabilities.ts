import type { Capabilities } from '../provider.ts'

const openai: Capabilities = {
  limit: 'max_completion_tokens',
  jsonSchema: true,
  temperature: false,
  seed: false,
  promptCache: 'automatic',
  inputLeavesOutCache: false,
  cutsPrompts: false,
}

// What local servers and gateways have in common. They ignore the newer key, or refuse it.
const compatible: Capabilities = {
  ...openai,
  limit: 'max_tokens',
  temperature: true,
  seed: true,
  cutsPrompts: true,
}

/** What the endpoint of each provider can do; reasons stand with the adapters. */
export const capabilities = {
  anthropic: { ...openai, limit: 'max_tokens', promptCache: 'told', inputLeavesOutCache: true },
  openai,
  google: { ...openai, temperature: true },
  ollama: compatible,
  'openai-compatible': compatible,
  'claude-cli': { ...openai, limit: undefined, inputLeavesOutCache: true, concurrency: 2 },
  scripted: { ...openai, limit: undefined, promptCache: 'none' },
} as const satisfies Record<string, Capabilities>
