import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../../src/pipeline.ts'
import { soundPlan } from '../../src/rules/sound-plan.ts'
import { designOf } from '../support/check-example.ts'
import { readFrom } from '../support/read-spec.ts'

const ruled = [
  'practical-ceiling',
  'exchanges-fit',
  'simulated-conversations-fit',
  'exchange-estimate-agrees',
]
const asked = [
  ...ruled.map((name) => `tokens/${name}`),
  'model/transcript-fits-context',
  'model/context-not-maximised',
]

interface Numbers {
  ceiling: number
  per_exchange: number
  max_exchanges?: number | undefined
}

const specOf = (tokens: Numbers, context: number, styles: Record<string, unknown>) => ({
  model: { choice: 'our-own-3b', candidates: { 'our-own-3b': { context_tokens: context } } },
  tokens,
  personas: { styles },
  prompts: { domain_rules: ['Quote the rule that applies'] },
})

/** What is found about tokens, by rule. */
async function findings(spec: object): Promise<Map<string, { message: string; hint?: string | undefined }>> {
  const text = JSON.stringify({ version: 1, domain: { title: 'T', summary: 'S.' }, ...spec })
  const { diagnostics } = await lint({ path: 'a.yaml', text }, { readReference: readFrom({}) })
  expect(diagnostics.filter(({ rule }) => /^s(chema|yntax)/.test(rule))).toEqual([])
  return new Map(diagnostics.filter(({ rule }) => asked.includes(rule)).map((found) => [found.rule, found]))
}

test('the numbers of a sound plan satisfy every rule on tokens at once', async () => {
  const styles = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 5, max: 400 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((drawn) => {
      const total = drawn.reduce((sum, [weight]) => sum + weight, 0)
      return Object.fromEntries(
        drawn.map(([weight, most], index) => [`s${index}`, { weight: weight / total, words: [5, most] }]),
      )
    })
  const tokens = fc.record({
    ceiling: fc.integer({ min: 3000, max: 60_000 }),
    per_exchange: fc.integer({ min: 20, max: 900 }),
    max_exchanges: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  })
  const context = fc.constantFrom(4096, 8192, 16_384, 32_768, 131_072)
  await fc.assert(
    fc.asyncProperty(tokens, context, styles, async (written, window, drawn) => {
      const spec = specOf(written, window, drawn)
      const { ceiling, perExchange, exchanges } = soundPlan(designOf(JSON.stringify(spec)))
      fc.pre(exchanges > 0)
      const sound = {
        ceiling,
        per_exchange: perExchange,
        ...(written.max_exchanges !== undefined && { max_exchanges: exchanges }),
      }
      expect([...(await findings(specOf(sound, window, drawn)))]).toEqual([])
    }),
  )
})

test('rules that speak of one plan name the same numbers', async () => {
  const styles = { letter: { weight: 1, words: [80, 180] } }
  const spec = specOf({ ceiling: 32_768, per_exchange: 150, max_exchanges: 90 }, 40_960, styles)
  const found = await findings(spec)
  const hint = (rule: string) => found.get(rule)?.hint
  expect([...found.keys()].sort()).toEqual([
    'model/context-not-maximised',
    'tokens/exchange-estimate-agrees',
    'tokens/practical-ceiling',
    'tokens/simulated-conversations-fit',
  ])
  expect(hint('model/context-not-maximised')).toContain('Lower the ceiling to about 16384,')
  expect(hint('tokens/simulated-conversations-fit')).toContain('Plan at most 30 exchanges,')
  expect(hint('tokens/exchange-estimate-agrees')).toBe(
    'Set it to about 390, or to what the pilot measured, and plan at most 30 exchanges.',
  )
  const settled = specOf({ ceiling: 16_384, per_exchange: 390, max_exchanges: 30 }, 40_960, styles)
  expect([...(await findings(settled))]).toEqual([])
})
