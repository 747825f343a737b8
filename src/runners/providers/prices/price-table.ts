import type { TokenPrices } from '../../../spec/user-config.ts'
import type { ModelReference } from '../../../spec/values.ts'
import { isSameModel } from '../is-same-model.ts'
import { knownPrices, type PriceNumbers, pricesDay } from './known-prices.ts'

/** What a model costs, and how that is known. */
export interface ModelPrice extends TokenPrices {
  /** Name under which the price was found: shown to people, since it may not be the model they meant. */
  matched: string
  /** Where the price comes from: `your configuration`, or the table with its day. */
  source: string
  /** Other prices, for prompts of more tokens than `above`. */
  long?: TokenPrices & { above: number }
}

/** Knows what models cost. An unknown price is undefined, never 0. */
export interface PriceTable {
  find(reference: ModelReference): ModelPrice | undefined
}

/** The prices that fdc knows, with a user's own before them: those are by reference (`openai-compatible:qwen3`). */
export function createPriceTable(own: Readonly<Record<string, TokenPrices>> = {}): PriceTable {
  return {
    find(reference) {
      const mine = Object.hasOwn(own, reference) ? own[reference] : undefined
      if (mine) return { ...mine, matched: reference, source: 'your configuration' }
      return findFree(reference) ?? findKnown(reference)
    },
  }
}

// Models that run on this machine. Ollama marks those that it passes on to its cloud.
function findFree(reference: ModelReference): ModelPrice | undefined {
  if (reference.startsWith('human:'))
    return { input: 0, output: 0, matched: reference, source: 'a person answers' }
  if (!/^(?:scripted|ollama):/.test(reference) || /[-:]cloud$/.test(reference)) return undefined
  return { input: 0, output: 0, matched: reference, source: 'runs on this machine' }
}

// What is asked through the program is the same model, though a subscription may pay for it.
function findKnown(reference: ModelReference): ModelPrice | undefined {
  const colon = reference.indexOf(':')
  const provider = reference.slice(0, colon).replace(/^claude-cli$/, 'anthropic')
  const model = reference.slice(colon + 1)
  const rows = knownPrices.filter(([of, name]) => of === provider && isSameModel(name, model))
  // The longest name says most about the version.
  const row = rows.sort(([, a], [, b]) => b.length - a.length)[0]
  if (!row) return undefined
  const [of, name, numbers, long] = row
  return {
    ...readNumbers(numbers),
    matched: `${of}:${name}`,
    source: `prices of ${pricesDay}`,
    ...(long && { long: { above: long[0], ...readNumbers(long[1]) } }),
  }
}

function readNumbers([input, output, cacheRead, cacheWrite]: PriceNumbers): TokenPrices {
  return {
    input,
    output,
    ...(cacheRead !== undefined && { cache_read: cacheRead }),
    ...(cacheWrite !== undefined && { cache_write: cacheWrite }),
  }
}
