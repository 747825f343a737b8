import { hash } from 'node:crypto'
import type { Digest } from '../spec/record.ts'
import type { CompletionRequest, Provider } from './provider.ts'

/**
 * What a call is known by in journals and caches: the same for the same request to the same model, and another one for
 * every repeat. The address counts where it is not the provider's own, so that no rehearsal against a stand-in ever
 * answers for the real model.
 */
export function callKey(provider: Provider, request: CompletionRequest): Digest {
  const { attempts: _, ...sent } = request
  const { repeat = 0, asked = 0 } = sent
  const parts = [provider.id, provider.address ?? null, provider.describe(sent), repeat, asked]
  return hash('sha256', JSON.stringify(parts))
}
