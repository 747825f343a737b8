import type { TokenPlan } from '../../measure/token-economics.ts'
import { multiply } from '../../spec/decimal.ts'
import type { DesignWith } from '../../spec/design.ts'
import { count } from '../../spec/show.ts'
import type { TokenEconomics } from '../../spec/tokens.ts'
import { formatNumber, formatPercent } from '../format.ts'
import { isWritten } from '../written.ts'

/** One line of worked arithmetic: what it is, how it was computed, what comes out. */
interface Line {
  name: string
  result: string
}

/** Token economics worked out as a person would check them: from the ceiling backwards to the longest conversation. */
export function tokenArithmetic(
  design: DesignWith<'model'>,
  tokens: TokenEconomics,
  plan: TokenPlan,
): Line[] {
  const n = formatNumber
  const { ceiling = 0, system_prompt, reserve, per_exchange, margin, max_exchanges } = tokens
  const mark = (key: keyof TokenEconomics) => (isWritten(design.spec, ['tokens', key]) ? '' : ' (default)')
  const lines = [
    { name: 'Ceiling', result: `${n(ceiling)} tokens for one example` },
    {
      name: 'Available',
      result: `${n(ceiling)} − ${n(system_prompt)} system prompt${mark('system_prompt')} − ${n(reserve)} reserve${mark('reserve')} = ${n(plan.available)}`,
    },
    {
      name: 'Exchanges that fit',
      result: `${n(plan.available)} / ${n(per_exchange)} per exchange${mark('per_exchange')} = ${plan.fits}`,
    },
    {
      name: 'Longest conversation',
      result:
        max_exchanges === undefined
          ? `${plan.fits} less ${formatPercent(margin)} margin${mark('margin')} = ${count(plan.longest, 'exchange')}`
          : `${count(plan.longest, 'exchange')}, as the spec says: ${n(plan.longestTokens)} tokens`,
    },
    { name: 'Band', result: plan.band },
    { name: 'Cost of one example', result: `${plan.costFactor}× that of a 4K example` },
  ]
  const cost = trainingCost(design, ceiling)
  return cost === undefined ? lines : [...lines, cost]
}

function trainingCost({ model }: DesignWith<'model'>, ceiling: number): Line | undefined {
  const { examples, epochs, usd_per_million_tokens: price } = model.training
  if (examples === undefined || price === undefined) return undefined
  const tokens = examples * epochs * ceiling
  const dollars = Math.round(multiply(tokens / 1e6, price))
  const result = `at most ${formatNumber(examples)} × ${count(epochs, 'epoch')} × ${formatNumber(ceiling)} = ${formatNumber(tokens)} tokens ≈ $${formatNumber(dollars)} at $${formatNumber(price)} per million`
  return { name: 'Training cost', result }
}
