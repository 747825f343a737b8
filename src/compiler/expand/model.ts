import type { CandidateSpec, Model, ModelSpec } from '../../spec/model.ts'
import { knownFacts } from './defaults/model-facts.ts'

export function expandModel(spec: ModelSpec): Model {
  const rejected = spec.rejected ?? {}
  const ids = new Set([spec.choice, ...Object.keys(spec.candidates ?? {}), ...Object.keys(rejected)])
  const candidates: Record<string, CandidateSpec> = {}
  for (const id of ids) candidates[id] = { ...knownFacts(id), ...spec.candidates?.[id] }
  return {
    ...spec,
    rejected,
    candidates,
    training: { method: 'qlora', batch_size: 1, fused_loss: false, epochs: 3, ...spec.training },
    deploy: { target: 'vllm', offline: false, ...spec.deploy },
    risks: spec.risks ?? [],
  }
}
