import type { ScriptCode } from './script-share.ts'

// Languages that are written in one way, or in ways that are listed. Where this does not know a language, nobody can say
// that a text is not in it.
const languages: Record<string, string> = {
  latn: `af ca cs cy da de en es et eu fi fil fr ga gl hr hu id is it lt lv ms mt nb nl nn no pl pt ro sk sl sq sv sw tl tr vi`,
  cyrl: 'be bg mk ru uk',
  'cyrl latn': 'sr',
  grek: 'el',
  hebr: 'he iw yi',
  arab: 'ar fa ur',
  deva: 'hi mr ne',
  beng: 'as bn',
  gujr: 'gu',
  taml: 'ta',
  telu: 'te',
  knda: 'kn',
  mlym: 'ml',
  sinh: 'si',
  thai: 'th',
  laoo: 'lo',
  mymr: 'my',
  khmr: 'km',
  geor: 'ka',
  armn: 'hy',
  ethi: 'am ti',
  hang: 'ko',
  hani: 'yue zh',
  'hani kana': 'ja',
}

const scriptsByLanguage = new Map(
  Object.entries(languages).flatMap(([scripts, tags]) =>
    tags.split(' ').map((tag) => [tag, scripts.split(' ')] as const),
  ),
)

// Subtags that name several scripts at once, or variants of one.
const subtags: Record<string, string> = {
  hans: 'hani',
  hant: 'hani',
  jpan: 'hani kana',
  kore: 'hang hani',
  hira: 'kana',
}

/** The scripts in which a language is written, by its BCP 47 tag; undefined where that is not known. */
export function scriptsOfLanguage(tag: string): ScriptCode[] | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const named = rest.find((subtag) => /^[a-z]{4}$/.test(subtag))
  if (named !== undefined) return (Object.hasOwn(subtags, named) ? subtags[named]! : named).split(' ')
  return scriptsByLanguage.get(language)
}
