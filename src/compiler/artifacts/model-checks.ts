import type { TokenPlan } from '../../measure/token-economics.ts'
import { trainingMemory } from '../../measure/training-memory.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { CandidateSpec, Model } from '../../spec/model.ts'
import { formatNumber } from '../format.ts'

/** One line of "What was checked". */
interface Check {
  name: string
  result: string
}

/** What the spec and the table of facts say about the choice: context, format, memory, licence. Unknown is said so. */
export function modelChecks({ model, tokens }: DesignWith<'model'>, plan: TokenPlan | undefined): Check[] {
  const facts = model.candidates[model.choice]!
  return [
    { name: 'Context window', result: contextCheck(facts, tokens?.ceiling) },
    { name: 'Format', result: formatCheck(facts, model) },
    {
      name: 'Training memory',
      result: memoryCheck(facts, model, plan === undefined ? undefined : tokens?.ceiling),
    },
    { name: 'Licence', result: facts.licence ?? 'not stated: check the model card' },
    {
      name: 'Chat template',
      result: facts.chat_template ?? 'not stated: training and serving must share one',
    },
  ]
}

function contextCheck({ context_tokens }: CandidateSpec, ceiling: number | undefined): string {
  if (context_tokens === undefined) return 'context window not known: check the model card'
  const window = `${formatNumber(context_tokens)} tokens`
  if (ceiling === undefined) return `${window}; no ceiling is set yet`
  // About half the window is what practice uses: 8K gives examples of 4K, 32K of 16K.
  const room =
    ceiling * 2 <= context_tokens ? 'with room' : ceiling <= context_tokens ? 'with little room' : ''
  return room === ''
    ? `${window}; the ceiling of ${formatNumber(ceiling)} does not fit`
    : `${window}; the ceiling of ${formatNumber(ceiling)} fits ${room}`
}

function formatCheck({ formats }: CandidateSpec, { deploy }: Model): string {
  if (formats === undefined) return `formats not stated: check that ${deploy.target} can load it`
  return `${formats.join(', ')}; deployed with ${deploy.target}${deploy.offline ? ', offline' : ''}`
}

function memoryCheck(facts: CandidateSpec, { training }: Model, ceiling: number | undefined): string {
  if (ceiling === undefined) return 'no ceiling is set yet'
  const memory = trainingMemory(facts, training, ceiling)
  if (memory === undefined) return 'number of parameters not known: check the model card'
  const gb = (value: number) => `${formatNumber(Math.round(value * 10) / 10)} GB`
  const { weights, logits } = memory
  const logitsWords =
    logits === undefined
      ? 'logits unknown without the vocabulary'
      : training.fused_loss
        ? 'no logits (fused loss)'
        : `logits with gradient ≈ ${gb(logits)} (${training.batch_size} × ${formatNumber(ceiling)} tokens × ${formatNumber(facts.vocabulary!)} × 4 B × 2)`
  const total = logits === undefined ? undefined : weights + logits
  const against =
    training.gpu_memory_gb === undefined || total === undefined
      ? ''
      : `; ≈ ${gb(total)} of ${formatNumber(training.gpu_memory_gb)} GB before activations`
  return `weights ≈ ${gb(weights)}, ${logitsWords}${against}`
}
