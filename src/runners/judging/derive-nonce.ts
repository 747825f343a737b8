import { hash } from 'node:crypto'

/**
 * A word that does not occur in a text, to fence it with: 16 hexadecimal digits of a digest of seed, text and a counter.
 * Derived, so that the same request is made again when a run is resumed; and nobody who wrote a part of the text could
 * know it, since it depends on the whole.
 */
export function deriveNonce(seed: number, text: string): string {
  for (let counter = 0; ; counter++) {
    const nonce = hash('sha256', JSON.stringify([seed, counter, text])).slice(0, 16)
    if (!text.includes(nonce)) return nonce
  }
}
