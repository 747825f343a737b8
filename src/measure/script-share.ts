/** Scripts, by their ISO 15924 codes in small letters. `latn` is what most languages of Europe are written in. */
export type ScriptCode = string

// Where the letters of a script stand beyond ASCII, as first and last code unit. Scripts that are written mixed share a code.
const ranges: readonly (readonly [first: number, last: number, script: ScriptCode])[] = [
  [0xc0, 0x24f, 'latn'],
  [0x370, 0x3ff, 'grek'],
  [0x400, 0x52f, 'cyrl'],
  [0x530, 0x58f, 'armn'],
  [0x590, 0x5ff, 'hebr'],
  [0x600, 0x6ff, 'arab'],
  [0x750, 0x77f, 'arab'],
  [0x8a0, 0x8ff, 'arab'],
  [0x900, 0x97f, 'deva'],
  [0x980, 0x9ff, 'beng'],
  [0xa00, 0xa7f, 'guru'],
  [0xa80, 0xaff, 'gujr'],
  [0xb80, 0xbff, 'taml'],
  [0xc00, 0xc7f, 'telu'],
  [0xc80, 0xcff, 'knda'],
  [0xd00, 0xd7f, 'mlym'],
  [0xd80, 0xdff, 'sinh'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'laoo'],
  [0x1000, 0x109f, 'mymr'],
  [0x10a0, 0x10ff, 'geor'],
  [0x1100, 0x11ff, 'hang'],
  [0x1200, 0x139f, 'ethi'],
  [0x1780, 0x17ff, 'khmr'],
  [0x1e00, 0x1eff, 'latn'],
  [0x1f00, 0x1fff, 'grek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3130, 0x318f, 'hang'],
  [0x3400, 0x9fff, 'hani'],
  [0xac00, 0xd7af, 'hang'],
  [0xf900, 0xfaff, 'hani'],
  [0xfb50, 0xfdff, 'arab'],
  [0xfe70, 0xfeff, 'arab'],
]

// One such character says as much as several letters, so that a few Latin names in a Chinese answer do not outweigh it.
const dense: Record<ScriptCode, number> = { hani: 3, kana: 2, hang: 2 }

/** How much of a text is written in which script: its letters, where characters of dense scripts count several times. */
export function countScripts(text: string): Map<ScriptCode, number> {
  const counts = new Map<ScriptCode, number>()
  let latin = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      // Most letters of most texts, in either case.
      const small = unit | 0x20
      if (small >= 0x61 && small <= 0x7a) latin++
      continue
    }
    const script = scriptOf(unit)
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + (dense[script] ?? 1))
  }
  if (latin > 0) counts.set('latn', (counts.get('latn') ?? 0) + latin)
  return counts
}

function scriptOf(unit: number): ScriptCode | undefined {
  // The signs × and ÷ stand among the Latin letters.
  if (unit === 0xd7 || unit === 0xf7) return undefined
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last, script] = ranges[middle]!
    if (unit < first) high = middle - 1
    else if (unit > last) low = middle + 1
    else return script
  }
  return undefined
}
