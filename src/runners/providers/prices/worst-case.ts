import type { Amount } from '../../meter.ts'
import type { CompletionRequest } from '../../provider.ts'
import { promptTexts } from '../prompt-texts.ts'
import { pricesFor } from './price-of.ts'
import type { ModelPrice } from './price-table.ts'

// What templates of chats put around a message at most, and what providers say to the model about a schema.
const tokensAroundMessage = 64
const tokensAroundSchema = 512

/**
 * What a call costs at most. No tokenizer makes more tokens than a text has bytes, so that no estimate can be too low;
 * an answer may use up its limit. The dollars are undefined where no price is known.
 */
export function worstCase(request: CompletionRequest, price: ModelPrice | undefined): Amount {
  const { messages, schema, maxTokens } = request
  const texts = [...promptTexts(request), ...(schema ? [JSON.stringify(schema)] : [])]
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const input = bytes + tokensAroundMessage * (messages.length + 1) + (schema ? tokensAroundSchema : 0)
  if (!price) return { tokens: input + maxTokens, usd: undefined }
  const prices = pricesFor(input, price)
  const perInput = Math.max(prices.input, prices.cache_write ?? 0)
  return { tokens: input + maxTokens, usd: (input * perInput + maxTokens * prices.output) / 1e6 }
}
