import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordSegmenter, foldWords, joinWords } from '../../src/measure/word-segmenter.ts'

const cut = (text: string, language = 'en') => createWordSegmenter(language).words(text)

test.for([
  ['zh', '我想知道怎样才能更好地准备明天的面试。', 10],
  ['zh-Hant', '我想知道怎樣才能更好地準備明天的面試。', 10],
  ['ja', '今日は天気がいいですね。', 7],
  ['th', 'สวัสดีครับวันนี้อากาศดี', 6],
  ['ko', '한국어 띄어쓰기는 중요합니다', 3],
  ['ru', 'Я открыл розыск посылки; ответ придёт до пятницы.', 8],
  ['en', 'It’s 3.5 kg, isn’t it? A well-known e.g. – see a_b.', 11],
  ['en', '🙂 … – (?!)', 0],
  ['en', '', 0],
] as const)('%s: %s', ([language, text, number]) => {
  expect(cut(text, language)).toHaveLength(number)
})

test('words of Chinese are counted right in a design that declares English', () => {
  expect(cut('我想知道怎样才能更好地准备明天的面试。', 'en')).toHaveLength(10)
})

test.for([
  ['de-CH', 'de'],
  ['ZH-Hant-TW', 'zh'],
  ['en-a', 'en'],
  ['xx', 'en'],
  ['qaa-Latn', 'en'],
])('the words of %s are those of %s on every machine', ([language, locale]) => {
  expect(createWordSegmenter(language!).source).toEqual({ locale, icu: process.versions.icu })
})

test('the quick way finds the words that the platform finds, but for a low line before them', () => {
  const platform = new Intl.Segmenter('en', { granularity: 'word' })
  const slowly = (text: string) =>
    Array.from(platform.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment)
  const plain = fc.string({ unit: fc.constantFrom(..."abZ019_'’‘.,;:- \n\t\r?!()×÷éØǁ—…•“+#@/\\\0") })
  const any = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(fc.oneof(plain, any), (text) => {
      const bare = (words: string[]) => words.map((word) => word.replace(/^_+(?=[^_])/, ''))
      expect(bare(cut(text))).toEqual(bare(slowly(text)))
    }),
    { numRuns: 3000 },
  )
})

test('folded words are the same text where they are the same words', () => {
  expect(foldWords(['It’s', 'Café'])).toBe("it's café")
  expect(foldWords(["it's", 'Cafe\u0301'])).toBe("it's café")
})

test.for([
  [['it', 'sounds'], 'it sounds'],
  [['我', '理解', '您'], '我理解您'],
  [['打开', 'app', '查看'], '打开 app 查看'],
  [['天気', 'が'], '天気が'],
  [[], ''],
] as const)('%j is shown as %j', ([words, shown]) => {
  expect(joinWords(words)).toBe(shown)
})
