import { expect, test } from 'vitest'
import { countScripts } from '../../src/measure/script-share.ts'

const counts = (text: string) => Object.fromEntries(countScripts(text))

test.for([
  ['Straße, naïve Łódź Việt', { latn: 19 }],
  ['Привет', { cyrl: 6 }],
  ['漢字', { hani: 6 }],
  ['かな カナ', { kana: 8 }],
  ['한글', { hang: 4 }],
  ['שלום', { hebr: 4 }],
  ['ελλάδα', { grek: 6 }],
  ['2 × 3 ÷ 1 = 6 – “…” 🙂', {}],
  ['App 打开', { latn: 3, hani: 6 }],
] as const)('%s', ([text, expected]) => {
  expect(counts(text)).toEqual(expected)
})

test('every letter of a script counts for it, from the first to the last', () => {
  const scripts = { cyrl: 'Cyrillic', thai: 'Thai', deva: 'Devanagari', geor: 'Georgian', hebr: 'Hebrew' }
  for (const [code, name] of Object.entries(scripts)) {
    const letter = new RegExp(`^(?=\\p{L})\\p{Script=${name}}$`, 'u')
    const letters = Array.from({ length: 0x1100 }, (_, unit) => String.fromCharCode(unit)).filter((text) =>
      letter.test(text),
    )
    expect(letters.length).toBeGreaterThan(20)
    expect(counts(letters.join(''))).toEqual({ [code]: letters.length })
  }
})
