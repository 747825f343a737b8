/** A part of a text that looks like a secret. */
export interface FoundSecret {
  /** What it looks like: `an OpenAI key`. */
  kind: string
  start: number
  end: number
}

// What every secret below holds. One look for these is all that a text without one costs.
const trace = /sk-|AIza|A[KS]IA|gh[pousr]_|github_pat_|xox[abeoprs]-|hf_|-----BEGIN|earer |eyJ|:\/\//

// Lengths are those that the makers give out, or a little less; a word that merely begins like a key is left alone.
// Each begins where no word or name goes on, so that none can begin inside another, and a long text is read once.
const kinds: [kind: string, pattern: RegExp][] = [
  ['an Anthropic key', /sk-ant-[\w-]{20,}/],
  ['an OpenAI key', /sk-(?:proj|svcacct|admin|None)-[\w-]{20,}/],
  ['an API key', /sk-(?:or-v1-)?[A-Za-z0-9]{20,}/],
  ['a Google key', /AIza[\w-]{35}(?![\w-])/],
  ['an AWS access key', /A[KS]IA[A-Z0-9]{16}(?![\w-])/],
  ['a GitHub token', /(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})/],
  ['a Slack token', /xox[abeoprs]-[A-Za-z0-9-]{20,}/],
  ['a Hugging Face token', /hf_[A-Za-z0-9]{30,}/],
  ['a JSON Web Token', /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a bearer token', /[Bb]earer [\w.~+/=-]{24,}/],
]

const token = new RegExp(`(?<![\\w-])(?:${kinds.map(([, { source }]) => `(${source})`).join('|')})`, 'g')

// A header may stand between the mark and the key; the end may be cut off.
const privateKey =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S]){0,300}?[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\s\\]*(?:-----END [A-Z0-9 ]{0,60}-----)?/g

const login = /(?<=:\/\/)[^\s/?#@:"'<>]{0,200}:((?:(?![/?#@"'<>])[!-~]){1,200})(?=@[\w[])/g

const none: readonly FoundSecret[] = []

/** Every part of a text that looks like a secret, in the order of the text. Never guesses from how random it looks. */
export function findSecrets(text: string): readonly FoundSecret[] {
  if (text.length < 8 || !trace.test(text)) return none
  const found: FoundSecret[] = []
  const add = (kind: string, { index, 0: { length } }: RegExpMatchArray) =>
    found.push({ kind, start: index!, end: index! + length })
  for (const match of text.matchAll(privateKey)) add('a private key', match)
  for (const match of text.matchAll(token)) {
    if (isMadeUp(match[0])) continue
    add(kinds[match.slice(1).findIndex((group) => group !== undefined)]![0], match)
  }
  for (const match of text.matchAll(login)) if (!isStandIn(match[1]!)) add('a password in a URL', match)
  return found.sort((a, b) => a.start - b.start)
}

// `sk-xxxxxxxxxxxxxxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`: a key has digits and many different characters.
function isMadeUp(key: string): boolean {
  if (/[-_](?:your|my|example)[-_]|EXAMPLE$/i.test(key) || !/\d/.test(key)) return true
  return new Set(key).size < 10
}

// Documentation writes `https://user:password@host`.
function isStandIn(password: string): boolean {
  return (
    /^(?:pass(?:word|wd|phrase)?|pw|pwd|secret|token|key|x+|\*+|\.+|…)$/i.test(password) ||
    /[{}$]|%[sd]/.test(password)
  )
}
