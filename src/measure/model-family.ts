// How names of models begin, and whose they are. Gemma and Gemini are one family, as are Mistral's many names: their
// makers train one on what the other writes, so that they like the same answers.
const makers = new Map(
  Object.entries({
    alibaba: 'qwen qwq qvq',
    anthropic: 'claude',
    cohere: 'aya command',
    deepseek: 'deepseek',
    google: 'codegemma gemini gemma medgemma palm',
    ibm: 'granite',
    meta: 'codellama llama meta',
    microsoft: 'phi',
    mistral: 'codestral devstral magistral ministral mistral mixtral',
    moonshot: 'kimi moonshot',
    openai: 'chatgpt gpt',
    xai: 'grok',
    zhipu: 'chatglm glm',
  }).flatMap(([maker, names]) => names.split(' ').map((name) => [name, maker] as const)),
)

/** Whose model a name such as `gemma-3-12b`, `mlx-community/Qwen3-8B-4bit` or, behind an address, `…/v1#qwen3` means; undefined where it does not say. */
export function familyOfModel(name: string): string | undefined {
  const model = name.split(/[/#]/).at(-1)!.toLowerCase()
  return makers.get(/^[a-z]*/.exec(model)![0]) ?? (/^o[1-9]\b/.test(model) ? 'openai' : undefined)
}

/**
 * Whose model answers behind `provider:model`. Behind a local server or a gateway stands any maker's model; undefined
 * where its name does not say whose, and for people and scripts.
 */
export function familyOfReference(reference: string): string | undefined {
  const end = reference.indexOf(':')
  const provider = reference.slice(0, end)
  if (provider === 'claude-cli') return 'anthropic'
  if (provider === 'human' || provider === 'scripted') return undefined
  if (provider !== 'ollama' && provider !== 'openai-compatible') return provider
  return familyOfModel(reference.slice(end + 1))
}
