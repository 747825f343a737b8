/** Models behind llama.cpp, vLLM, LM Studio or a gateway: `chat.completions` is what all of them speak. */
export { createAdapter } from './openai.ts'
