import { expect, test } from 'vitest'
import { knownPrices } from '../../../src/runners/providers/prices/known-prices.ts'
import { priceOf } from '../../../src/runners/providers/prices/price-of.ts'
import { createPriceTable } from '../../../src/runners/providers/prices/price-table.ts'
import { usage } from '../../support/fake-provider.ts'

const table = createPriceTable()

test('a model is found under its name and under that of its version, and says what it was taken for', () => {
  for (const name of ['claude-sonnet-5', 'claude-sonnet-5-20261101'])
    expect(table.find(`anthropic:${name}`)).toMatchObject({
      input: 2,
      output: 10,
      cache_read: 0.2,
      cache_write: 2.5,
      matched: 'anthropic:claude-sonnet-5',
      source: 'prices of 2026-09-23',
    })
  expect(table.find('claude-cli:claude-sonnet-5')?.matched).toBe('anthropic:claude-sonnet-5')
})

test.for([
  'anthropic:claude-sonnet-5-turbo',
  'anthropic:claude-opus-99',
  'openai:claude-sonnet-5',
  'openai:gpt',
  'openai-compatible:gpt-5',
  'openai:toString',
  'claude-cli:sonnet',
  'ollama:gpt-oss:120b-cloud',
  'openai',
])('the price of %s is unknown, which is not 0', (reference) => {
  expect(table.find(reference)).toBeUndefined()
})

test('the version that a name gives comes before the name alone', () => {
  expect(table.find('openai:gpt-4o-2024-05-13')).toMatchObject({
    input: 5,
    matched: 'openai:gpt-4o-2024-05-13',
  })
  expect(table.find('openai:gpt-4o-2099-01-01')).toMatchObject({ input: 2.5, matched: 'openai:gpt-4o' })
})

test('a price of the user comes first', () => {
  const own = createPriceTable({
    'openai:gpt-5': { input: 7, output: 8 },
    'ollama:x': { input: 1, output: 1 },
  })
  expect(own.find('openai:gpt-5')).toEqual({
    input: 7,
    output: 8,
    matched: 'openai:gpt-5',
    source: 'your configuration',
  })
  expect(own.find('ollama:x')?.input).toBe(1)
})

test('a script and a model of this machine cost nothing', () => {
  for (const reference of ['scripted:a.jsonl', 'ollama:qwen3:8b'])
    expect(table.find(reference)).toMatchObject({ input: 0, output: 0, source: 'runs on this machine' })
})

test('a call costs by what was fresh, read from a cache, written to one, and generated', () => {
  const price = { input: 3, output: 15, cache_read: 0.3, cache_write: 3.75, matched: 'x', source: 'x' }
  const spent = { input_total: 1000, cache_read: 500, cache_write: 100, output: 200, reasoning: 150 }
  expect(priceOf(spent, price)).toBeCloseTo((400 * 3 + 500 * 0.3 + 100 * 3.75 + 200 * 15) / 1e6, 12)
  const { cache_read, cache_write, ...flat } = price
  expect(priceOf(spent, flat)).toBeCloseTo((1000 * 3 + 200 * 15) / 1e6, 12)
})

test('a long prompt costs what long prompts cost', () => {
  const price = {
    input: 3,
    output: 15,
    matched: 'x',
    source: 'x',
    long: { above: 1000, input: 6, output: 22.5 },
  }
  expect(priceOf(usage(1000, 10), price)).toBeCloseTo((1000 * 3 + 10 * 15) / 1e6, 12)
  expect(priceOf(usage(1001, 10), price)).toBeCloseTo((1001 * 6 + 10 * 22.5) / 1e6, 12)
})

test('no known price is negative or doubtful, and none stands twice', () => {
  for (const [, name, numbers, long] of knownPrices)
    for (const number of [...numbers, ...(long?.[1] ?? [])]) expect(number, name).toBeGreaterThanOrEqual(0)
  expect(new Set(knownPrices.map(([provider, name]) => `${provider}:${name}`)).size).toBe(knownPrices.length)
  expect(knownPrices.length).toBeGreaterThan(100)
})
