import { trainingMemory } from '../../measure/training-memory.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'model/training-memory-fits',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Weights and logits of the training fit the memory of the GPU.',
  why: 'The usual surprise is the vocabulary: logits are tokens × vocabulary in full precision, and quantization does not save a byte of them. 262,208 entries at 16K tokens take 17 GB, and as much again for the gradient. Found out on the rented machine, the answer is a smaller model, and the design begins anew.',
  needs: ['model'],
  options: {
    max_share: {
      default: 1,
      minimum: 0.1,
      description:
        'Largest share of the memory that weights and logits may take. Activations come on top, so that even 1 is full.',
    },
  },
  fails: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: Best of three on our pilot chats at the same speed
  training: {method: qlora, gpu_memory_gb: 24}
tokens: {ceiling: 16384}`,
      finds: ['model.training.gpu_memory_gb'],
    },
    {
      yaml: `model:
  choice: qwen3-14b
  because: Best of three on our pilot chats at the same speed
  training: {method: lora, gpu_memory_gb: 24, fused_loss: true}`,
      finds: ['model.training.gpu_memory_gb'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: Best of three on our pilot chats at the same speed
  training: {method: qlora, gpu_memory_gb: 24, fused_loss: true}
tokens: {ceiling: 16384}`,
    },
  ],
  *check({ model, tokens }, { max_share }) {
    const { training, choice } = model
    const memory = training.gpu_memory_gb
    if (memory === undefined) return
    // Without a ceiling the logits are not known; the weights alone may be too much.
    const needed = trainingMemory(model.candidates[choice] ?? {}, training, tokens?.ceiling ?? 0)
    if (!needed) return
    const { weights, logits = 0 } = needed
    if (weights + logits <= memory * max_share) return
    const room =
      max_share === 1
        ? `${memory} GB`
        : `${gb(memory * max_share)} GB (${Math.round(max_share * 100)} % of ${memory})`
    const saved = weights <= memory * max_share
    yield {
      at: ['model', 'training', 'gpu_memory_gb'],
      message: `Training ${show(choice)} takes about ${gb(weights)} GB for weights${logits > 0 ? ` and ${gb(logits)} GB for logits and their gradient` : ''} (estimates, before activations); it must fit ${room}.`,
      hint: saved
        ? 'Use a fused loss, which holds no logits, or lower the ceiling or the batch size.'
        : training.method === 'qlora'
          ? 'Choose a smaller model or a larger card; where several cards share the weights, state their memory together.'
          : 'Train with QLoRA, or choose a smaller model; where several cards share the weights, state their memory together.',
    }
  },
})

function gb(value: number): number {
  return Math.round(value * 10) / 10
}
