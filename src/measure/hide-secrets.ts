import { type FoundSecret, findCutSecrets, findSecrets } from './find-secrets.ts'

// Enough to find the key by, and far too little to use it.
const shownCharacters = 6

/**
 * The text with every secret starred out, as long as before and with the same lines, so that places in it stay true. Of a
 * text that was cut for a message, what is left of a secret before the `…` is one as well.
 */
export function hideSecrets(text: string): string {
  return starOutParts(starOutParts(text, findSecrets(text)), findCutSecrets(text))
}

function starOutParts(text: string, secrets: readonly FoundSecret[]): string {
  if (secrets.length === 0) return text
  let hidden = ''
  let end = 0
  for (const secret of secrets) {
    if (secret.start < end) continue
    const shown = secret.start + visibleLength(secret)
    hidden += text.slice(end, shown) + starOut(text.slice(shown, secret.end))
    end = secret.end
  }
  return hidden + text.slice(end)
}

/** A text of stars that has the same length and lines. */
export function starOut(text: string): string {
  return text.replace(/\S/g, '*')
}

/** How much of a secret may be shown: of a password nothing. */
export function visibleLength({ kind }: FoundSecret): number {
  return kind === 'a password in a URL' || kind === 'a password' ? 0 : shownCharacters
}
