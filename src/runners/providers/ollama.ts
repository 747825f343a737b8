/**
 * Models behind Ollama, whose chat completions are OpenAI's. It cuts a prompt that is longer than its context and
 * answers with status 200, which `connect` finds out from the count of tokens.
 */
export { createAdapter } from './openai.ts'
