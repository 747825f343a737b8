import { knownFacts } from '../../measure/model-facts.ts'
import type { CandidateSpec, Model, ModelSpec } from '../../spec/model.ts'

export function expandModel(spec: ModelSpec): Model {
  const rejected = spec.rejected ?? {}
  const ids = new Set([spec.choice, ...Object.keys(spec.candidates ?? {}), ...Object.keys(rejected)])
  const candidates = [...ids].map((id): [string, CandidateSpec] => {
    const written = spec.candidates && Object.hasOwn(spec.candidates, id) ? spec.candidates[id] : undefined
    return [id, { ...knownFacts(id), ...written }]
  })
  return {
    ...spec,
    rejected,
    candidates: Object.fromEntries(candidates),
    training: { method: 'qlora', batch_size: 1, fused_loss: false, epochs: 3, ...spec.training },
    deploy: { target: 'vllm', offline: false, ...spec.deploy },
    risks: spec.risks ?? [],
  }
}
