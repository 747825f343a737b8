import { estimateTokens } from '../../measure/estimate-tokens.ts'
import type { CompletionRequest, Usage } from '../provider.ts'
import { promptTexts } from './prompt-texts.ts'

/** Smallest share of the estimated tokens that a whole prompt has. Estimates are within a third of the count. */
const smallestShare = 0.6

/** Whether fewer tokens were read than the prompt must have: some servers cut one that is too long, and answer. */
export function wasCut(request: CompletionRequest, usage: Usage | undefined): boolean {
  if (!usage) return false
  const estimate = promptTexts(request).reduce((sum, text) => sum + estimateTokens(text), 0)
  return usage.input_total < smallestShare * estimate
}
