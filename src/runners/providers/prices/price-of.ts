import type { TokenPrices } from '../../../spec/user-config.ts'
import type { Usage } from '../../provider.ts'
import type { ModelPrice } from './price-table.ts'

/** US dollars that a call cost. */
export function priceOf(usage: Usage, price: ModelPrice): number {
  const { input_total: input, cache_read: read, cache_write: written, output } = usage
  const fresh = Math.max(0, input - read - written)
  const prices = pricesFor(input, price)
  const { cache_read = prices.input, cache_write = prices.input } = prices
  return (fresh * prices.input + read * cache_read + written * cache_write + output * prices.output) / 1e6
}

/** The prices of a prompt of so many tokens. */
export function pricesFor(input: number, price: ModelPrice): TokenPrices {
  return price.long && input > price.long.above ? price.long : price
}
