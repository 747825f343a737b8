import { type FoundSecret, findSecrets } from './find-secrets.ts'

// Enough to find the key by, and far too little to use it.
const shownCharacters = 6

/** The text with every secret starred out, as long as before and with the same lines, so that places in it stay true. */
export function hideSecrets(text: string): string {
  let hidden = ''
  let end = 0
  for (const secret of findSecrets(text)) {
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
  return kind === 'a password in a URL' ? 0 : shownCharacters
}
