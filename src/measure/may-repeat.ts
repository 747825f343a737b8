const nothing = 0
const several = 0xffff

// What is left of each character up to U+02FF where case, white space and punctuation mean nothing: a letter in small, a
// digit, nothing, or several letters.
let codes: Uint16Array | undefined

function makeCodes(): Uint16Array {
  return Uint16Array.from({ length: 0x300 }, (_, code) => {
    const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase()
    if (/^[^a-z0-9\x80-\uffff]*$/.test(folded)) return nothing
    return folded.length === 1 ? folded.charCodeAt(0) : several
  })
}

/**
 * Whether two of some texts may differ in nothing but letter case, white space and punctuation. The answer is nearly
 * always no, at a fraction of what folding and comparing the texts costs. Where it is yes, that has to be done: beyond
 * Latin a letter may be written in several ways, and two texts may have one number by chance.
 */
export function mayRepeat(texts: readonly string[]): boolean {
  codes ??= makeCodes()
  // Hardly any two even begin alike.
  return mayBeginAlike(texts, longestBeginning, codes) && mayBeginAlike(texts, longestText, codes)
}

// In letters and digits.
const longestBeginning = 32
const longestText = 2 ** 30 - 1

function mayBeginAlike(texts: readonly string[], longest: number, codes: Uint16Array): boolean {
  const known = new Set<number>()
  for (const text of texts) {
    const number = looseHash(text, longest, codes)
    if (number === undefined) return true
    known.add(number)
  }
  return known.size < texts.length
}

// FNV-1a over so much of what is left of a text; undefined where a character of it has several ways to be written.
function looseHash(text: string, longest: number, codes: Uint16Array): number | undefined {
  let hash = 0x811c9dc5
  let left = longest
  for (let index = 0; index < text.length && left > 0; index++) {
    const character = text.charCodeAt(index)
    if (character < codes.length) {
      const code = codes[character]!
      if (code === several) return undefined
      if (code !== nothing) {
        hash = Math.imul(hash ^ code, 0x01000193)
        left--
      }
      // Dashes, quotes and the ellipsis.
    } else if (character < 0x2010 || character > 0x2027) return undefined
  }
  return hash
}
