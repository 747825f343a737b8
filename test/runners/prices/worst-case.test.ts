import fc from 'fast-check'
import { expect, test } from 'vitest'
import { worstCase } from '../../../src/runners/providers/prices/worst-case.ts'

const price = { input: 1, output: 10, cache_write: 2, matched: 'x', source: 'x' }

test('a call costs at most a token for each byte, what stands around it, and its whole limit', () => {
  const request = { system: 'ab', messages: [{ role: 'user' as const, text: '你好' }], maxTokens: 100 }
  // 2 + 6 bytes, and 64 tokens around each of two texts; a cache would take all of it at twice the price.
  expect(worstCase(request, price)).toEqual({ tokens: 136 + 100, usd: (136 * 2 + 100 * 10) / 1e6 })
  expect(worstCase(request, undefined)).toEqual({ tokens: 236, usd: undefined })
})

test('a long prompt is reckoned at the prices of long prompts', () => {
  const long = { above: 1000, input: 4, output: 40 }
  const request = { messages: [{ role: 'user' as const, text: 'a'.repeat(2000) }], maxTokens: 100 }
  expect(worstCase(request, { ...price, long }).usd).toBe((2128 * 4 + 100 * 40) / 1e6)
})

test('more text, a schema or a longer answer never cost less', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.nat(1000),
      (text, more, maxTokens) => {
        const of = (words: string, most: number, schema?: object) =>
          worstCase(
            {
              messages: [{ role: 'user', text: words }],
              maxTokens: most,
              ...(schema && { schema: { ...schema } }),
            },
            price,
          )
        const base = of(text, maxTokens)
        for (const dearer of [
          of(`${text} ${more}`, maxTokens),
          of(text, maxTokens + 1),
          of(text, maxTokens, {}),
        ]) {
          expect(dearer.tokens).toBeGreaterThan(base.tokens)
          expect(dearer.usd!).toBeGreaterThan(base.usd!)
        }
      },
    ),
  )
})
