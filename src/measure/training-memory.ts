import type { CandidateSpec, Model } from '../spec/model.ts'

/** Memory that training takes, in GB (10^9 bytes). Activations come on top and depend on the trainer. */
export interface TrainingMemory {
  /** Weights, with gradients and optimizer states where the method has them. */
  weights: number
  /** The logits and their gradient; 0 with a fused loss. Undefined where the vocabulary is not known. */
  logits: number | undefined
}

// Bytes for each parameter: 4-bit base, 16-bit base, and mixed precision with Adam (weights, gradients, two moments and
// the master copy); the middle of the usual 16–18.
const bytesPerParameter = { qlora: 0.5, lora: 2, full: 17 }

/**
 * Estimates training memory of a model at a sequence length. Logits are batch × tokens × vocabulary × 4 bytes, twice
 * with the gradient. Returns undefined where the number of parameters is not known.
 */
export function trainingMemory(
  facts: CandidateSpec,
  training: Model['training'],
  tokens: number,
): TrainingMemory | undefined {
  if (facts.parameters_b === undefined) return undefined
  const weights = facts.parameters_b * bytesPerParameter[training.method]
  if (training.fused_loss) return { weights, logits: 0 }
  if (facts.vocabulary === undefined) return { weights, logits: undefined }
  return { weights, logits: (training.batch_size * tokens * facts.vocabulary * 4 * 2) / 1e9 }
}
