/** A part of a text that looks like a secret. */
export interface FoundSecret {
  /** What it looks like: `an OpenAI key`. */
  kind: string
  start: number
  end: number
}

// What every secret below holds. One look for these is all that a text without one costs.
// Most are found by a mark that is rare in prose, and only there the letters before it are looked at.
const trace =
  /[-_/:=](?<=sk-|-----|gh[pousr]_|github_pat_|xox[abeoprs]-|hf_|:\/|(?:[wW](?:or)?d|WORD|[kK]ey|KEY|[tT]oken|TOKEN|ecret|SECRET)["']? ?[:=])|AIza|A[KS]IA|earer |eyJ/

// Lengths are those that the makers give out, or a little less; a word that merely begins like a key is left alone.
// Each begins where no word or name goes on, so that none can begin inside another, and a long text is read once. A
// message shows a line break as `\\n`, whose letter is no word.
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

// Nothing else begins so: a name that ends in one of these holds it.
const unmistakable = String.raw`gh[pousr]_|github_pat_|hf_|xox[abeoprs]-|sk-ant-[a-z]{3,6}\d\d-`

const start = String.raw`(?:(?<![\w-])|(?<=\\[nrt])|(?=${unmistakable}))`

const token = new RegExp(`${start}(?:${kinds.map(([, { source }]) => `(${source})`).join('|')})`, 'g')

// What a text that was cut for a message may still show of a key: too little to be one, and too much to be read.
const beginning = new RegExp(
  String.raw`${start}(?:(?:sk-|${unmistakable}|AIza|A[KS]IA|eyJ)[\w.-]{8,}|[Bb]earer [\w.~+/=-]{8,})|(?<=:\/\/)[^\s/?#@:"'<>]{0,200}:(?!\d+…)[^\s/?#@"'<>…]{1,200}@?|(?<=-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)[\w+/=\s\\]{8,}`,
  'g',
)

// A header may stand between the mark and the key; the end may be cut off.
const privateKey =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S]){0,300}?[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\s\\]*(?:-----END [A-Z0-9 ]{0,60}-----)?/g

const login = /(?<=:\/\/)[^\s/?#@:"'<>]{0,200}:((?:(?![/?#@"'<>])[!-~]){1,200})(?=@[\w[])/g

/** What is shorter is none. */
export const shortestSecret = 8

const none: readonly FoundSecret[] = []
// `password: …`, `API_KEY=…`, in quotes or not. Only what no person would write as a word is taken for one.
const assignment =
  /(?:(pass(?:word|wd))|(?:api|access|auth|secret)[_-]?(?:key|token)|client[_-]?secret)["']? ?[:=][ \t]{0,8}["']?((?![\w+/=-]{0,200}[:.([{<$%*])[\w+/=-]{12,200})(?![\w+/=-])/gi

/** Whether a text may hold a secret: nearly always no, and that is cheap to see. */
export function mayHoldSecrets(text: string): boolean {
  return trace.test(text)
}

/** Every part of a text that looks like a secret, in the order of the text. Never guesses from how random it looks. */
export function findSecrets(text: string): readonly FoundSecret[] {
  if (text.length < shortestSecret || !mayHoldSecrets(text)) return none
  const found: FoundSecret[] = []
  const add = (kind: string, { index, 0: { length } }: RegExpMatchArray) =>
    found.push({ kind, start: index!, end: index! + length })
  for (const match of text.matchAll(privateKey)) add('a private key', match)
  for (const match of text.matchAll(token)) {
    if (isMadeUp(match[0])) continue
    add(kinds[match.slice(1).findIndex((group) => group !== undefined)]![0], match)
  }
  for (const match of text.matchAll(login)) if (!isStandIn(match[1]!)) add('a password in a URL', match)
  for (const { index, 0: all, 1: isPassword, 2: value = '' } of text.matchAll(assignment)) {
    if (!(isPassword ? isRandomWord(value) : isRandomKey(value))) continue
    const end = index + all.length
    const start = end - value.length
    if (!found.some((other) => other.start < end && start < other.end))
      found.push({ kind: isPassword ? 'a password' : 'a key', start, end })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The beginnings of secrets that stand before a cut sign, `…`, in a text that was cut before it was looked through. */
export function findCutSecrets(text: string): FoundSecret[] {
  if (!text.includes('…') || !trace.test(text)) return []
  const found: FoundSecret[] = []
  for (const { index, 0: match } of text.matchAll(beginning)) {
    const end = index + match.length
    const kind = text.startsWith('://', index - 3) ? 'a password in a URL' : 'a key'
    if (text[end] === '…') found.push({ kind, start: index, end })
  }
  return found
}

// `sk-xxxxxxxxxxxxxxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`: a key has digits and many different characters.
function isMadeUp(key: string): boolean {
  if (/[-_](?:your|my|example)[-_]|EXAMPLE$/i.test(key)) return true
  if (!/\d/.test(key) && !isLettersOnly(key)) return true
  return new Set(key).size < 10
}

// Hugging Face gives out tokens of 34 letters. A name that is written in so many has few capitals.
function isLettersOnly(key: string): boolean {
  return /^hf_[A-Za-z]{34}$/.test(key) && [/[A-Z]/g, /[a-z]/g].every((kind) => key.match(kind)!.length >= 8)
}

// Digits in two places, small letters and capitals.
function isRandomWord(word: string): boolean {
  return /\d[A-Za-z]+\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word) && !isMadeUp(word)
}

function isRandomKey(key: string): boolean {
  return (/^[0-9a-f]{32,}$/i.test(key) || (key.length >= 20 && isRandomWord(key))) && !isMadeUp(key)
}

// Documentation writes `https://user:password@host`.
function isStandIn(password: string): boolean {
  return (
    /^(?:pass(?:word|wd|phrase)?|pw|pwd|secret|token|key|x+|\*+|\.+|…)$/i.test(password) ||
    /[{}$]|%[sd]/.test(password)
  )
}
