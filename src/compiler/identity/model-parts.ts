import { planTokens } from '../../measure/token-economics.ts'
import type { Model } from '../../spec/model.ts'
import type { TokenEconomics } from '../../spec/tokens.ts'
import { inAnyOrder } from './canonical-text.ts'
import type { Part } from './part.ts'

/** The choice of the base model, part by part. */
export function* modelParts({
  choice,
  candidates,
  rejected,
  training,
  deploy,
  risks,
}: Model): Generator<Part> {
  yield { kind: 'model_choice', value: choice }
  for (const [name, { source: _, formats, strengths, trade_offs, ...facts }] of Object.entries(candidates)) {
    const lists = [formats, strengths, trade_offs].map(inAnyOrder)
    yield { kind: 'candidate', name, value: { facts, lists } }
  }
  for (const [name, value] of Object.entries(rejected)) yield { kind: 'rejected', name, value }
  yield { kind: 'training', value: training }
  yield { kind: 'deployment', value: deploy }
  yield { kind: 'risks', value: inAnyOrder(risks) }
}

/** The token economics. */
export function* tokenParts({ because: _, ...tokens }: TokenEconomics): Generator<Part> {
  const longest = tokens.max_exchanges ?? planTokens(tokens)?.longest
  yield { kind: 'tokens', value: { ...tokens, max_exchanges: longest } }
}
