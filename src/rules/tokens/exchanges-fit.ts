import { planTokens, type TokenPlan } from '../../measure/token-economics.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { soundPlan } from '../sound-plan.ts'

export default defineRule({
  id: 'tokens/exchanges-fit',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary: 'The longest planned conversation fits under the token ceiling.',
  why: 'Conversations that outgrow the ceiling are dropped or cut after they were paid for. In one real set 124 of 260 broke 16K, because nobody had worked backwards from the ceiling.',
  needs: ['tokens'],
  options: {},
  fails: [
    { yaml: 'tokens: {ceiling: 8192, max_exchanges: 20}', finds: ['tokens.max_exchanges'] },
    { yaml: 'tokens: {ceiling: 1800}', finds: ['tokens.ceiling'] },
  ],
  passes: [
    { yaml: 'tokens: {ceiling: 8192, max_exchanges: 12}' },
    {
      yaml: 'tokens: {ceiling: 4096, system_prompt: 200, reserve: 400, per_exchange: 180, max_exchanges: 16}',
    },
  ],
  *check(design) {
    const { tokens } = design
    const plan = planTokens(tokens)
    if (!plan) return
    const { system_prompt, reserve, per_exchange, max_exchanges, ceiling } = tokens
    const { exchanges, mostCeiling, ceilingFor } = soundPlan(design)
    if (plan.fits === 0) {
      yield {
        at: ['tokens', 'ceiling'],
        message: `A ceiling of ${ceiling} less ${system_prompt} for the system prompt and ${reserve} in reserve leaves ${plan.available} tokens; one exchange takes ${per_exchange}, so none fits.`,
        hint: `Raise the ceiling to ${ceilingFor(1)} at the very least, or shorten what is kept free.`,
      }
    } else if (max_exchanges !== undefined && max_exchanges > plan.fits) {
      yield {
        at: ['tokens', 'max_exchanges'],
        message: `${count(max_exchanges, 'exchange')} take ${system_prompt} + ${reserve} + ${max_exchanges} × ${per_exchange} = ${plan.longestTokens} tokens; they must fit the ceiling of ${ceiling}, which holds ${plan.fits}.`,
        ...(exchanges > 0 && {
          suggestions: [
            {
              title: `Set it to ${exchanges}.`,
              changes: [{ at: ['tokens', 'max_exchanges'], set: exchanges }],
            },
          ],
        }),
        hint: wayOut(exchanges, plan, ceilingFor(max_exchanges), mostCeiling),
      }
    }
  },
})

function wayOut(exchanges: number, plan: TokenPlan, needed: number, mostCeiling: number): string {
  const keepsMargin = exchanges === plan.planned && exchanges < plan.fits
  const ways = [
    ...(exchanges > 0 ? [`Plan ${exchanges}${keepsMargin ? ', which keeps the margin' : ''}`] : []),
    ...(needed <= mostCeiling ? [`${exchanges > 0 ? 'raise' : 'Raise'} the ceiling to ${needed}`] : []),
  ]
  return ways.length > 0 ? `${ways.join(', or ')}.` : 'Shorten what is kept free, or what an exchange takes.'
}
