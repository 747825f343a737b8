/** Gives a text without the secrets in it. */
export type Redact = (text: string) => string

// A shorter one is no key but a word that some server wants to see (`none`, `EMPTY`), and occurs in honest texts.
const shortestSecret = 8

/**
 * Makes what cuts secrets out of texts, from the values that were really read. It knows the spellings that keys take on
 * their way: as they are, in an address, and in the head of a request with a user.
 */
export function createRedactor(secrets: Iterable<string>): Redact {
  const spellings = [...secrets]
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
  // The longest first, so that no key leaves the rest of another behind.
  const all = [...new Set(spellings)].sort((a, b) => b.length - a.length)
  return (text) => all.reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text)
}
