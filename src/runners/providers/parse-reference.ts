import { isLoopback } from '../../spec/is-loopback.ts'
import type { ModelReference } from '../../spec/values.ts'
import { ProviderError } from '../provider-error.ts'

/** What a reference names. */
export interface ParsedReference {
  /** Name of the provider. */
  name: string
  /** The model's name without its provider. */
  model: string
  /** Address on this machine that the reference itself gives: `openai-compatible:http://127.0.0.1:8080/v1#qwen3`. */
  baseURL?: string
}

/**
 * Takes a reference apart. An address in it is refused unless it is of this machine: a spec must not say where a key
 * goes, and what may not stand in a spec stands nowhere.
 */
export function parseReference(reference: ModelReference): ParsedReference {
  const colon = reference.indexOf(':')
  const [name, model] = [reference.slice(0, colon), reference.slice(colon + 1)]
  const refuse = (words: string) => new ProviderError('bad_request', `${JSON.stringify(reference)} ${words}`)
  if (colon < 1 || model === '') throw refuse('is no model; write `provider:model`.')
  if (!/^(?:https?:)?\/\//i.test(model)) return { name, model }
  const hash = model.indexOf('#')
  const baseURL = hash < 0 ? model : model.slice(0, hash)
  if (!URL.canParse(baseURL) || !isLoopback(new URL(baseURL).hostname))
    throw refuse(
      'names an address that is not of this machine; give it by flag, environment or configuration.',
    )
  if (hash < 0 || hash === model.length - 1)
    throw refuse('names no model behind its address; write `provider:http://127.0.0.1:8080/v1#model`.')
  return { name, model: model.slice(hash + 1), baseURL }
}
