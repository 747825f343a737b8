import { expect, test } from 'vitest'
import rule from '../../../src/rules/domain/declared-language.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (language: string, ...responses: string[]) =>
  JSON.stringify({
    domain: { title: 'T', summary: 'S', language },
    rubric: {
      criteria: {
        CQ1: { question: 'So?', calibration_examples: responses.map((text) => ['PASS', 'c', text, 'r']) },
      },
    },
  })
const at = (index: number) => `rubric.criteria.CQ1.calibration_examples[${index}].response`

const english = 'I opened a trace for the parcel; you hear by Friday.'
const chinese = '我已經為您查詢包裹，週五前會通知您結果。'
const russian = 'Я открыл розыск посылки, ответ придёт до пятницы.'

test('a section is one finding, at the first text of another script', () => {
  expect(findings(rule, spec('en', english, chinese, russian, chinese))).toEqual([
    {
      at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', 1, 'response'],
      message:
        '3 of 4 responses of calibration examples are not in the script of the declared language, `en`; conversations must be in that language.',
      hint: 'Correct `domain.language` (`sr-Latn` names a script as well), or translate the texts.',
      related: [2, 3].map((index) => ({
        at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', index, 'response'],
        message: 'another one',
      })),
    },
  ])
})

test.for([
  ['zh', english],
  ['zh-Hant-TW', russian],
  ['ru', english],
  ['de', russian],
  ['ja', english],
  ['sr-Cyrl', english],
  ['hi', english],
  ['ko', chinese],
] as const)('%s is not the language of "%s"', ([language, text]) => {
  expect(places(rule, spec(language, text))).toEqual([at(0)])
})

test.for([
  ['en', english],
  ['de', english],
  ['zh', chinese],
  ['zh-Hant', '請在 App 的 My Parcels 裡打開 Notifications 設定。'],
  ['zh', '运行 `pip install numpy` 然后看 https://example.org/a/very/long/path 的说明，再告诉我结果。'],
  ['ru', `${russian} Номер: "The Parcel Company Limited".`],
  ['sr', english],
  ['sr', russian],
  ['hi-Latn', english],
  ['ja', 'お荷物の調査を開始しました。金曜日までにご連絡します。'],
  ['tlh', russian],
  ['en', 'Ok. 🙂 12:30 → 14:00, naïve café – “fine”…'],
  ['zh', 'OK 12:30'],
] as const)('%s may be the language of "%s"', ([language, text]) => {
  expect(places(rule, spec(language, text))).toEqual([])
})

test('half of the texts may be in another language, or as many as the option says', () => {
  expect(places(rule, spec('en', english, chinese))).toEqual([])
  expect(places(rule, spec('en', english, chinese), { share: 0.4 })).toEqual([at(1)])
  expect(places(rule, spec('en', english, chinese, russian))).toEqual([at(1)])
})

test('openings and examples of flaws are sections of their own', () => {
  const yaml = `domain: {title: T, summary: S, language: uk}
personas: {flaws: {memory: {forgets: {description: Forgets., example: Which of the two settings was it again}}}}
baseline: {scenarios: [{id: a}, {id: b, opening: My parcel is late and nobody answers}]}`
  expect(places(rule, yaml)).toEqual([
    'baseline.scenarios[1].opening',
    'personas.flaws.memory.forgets.example',
  ])
})

test('the flaws that come with fdc are no text of the spec', () => {
  expect(places(rule, 'domain: {title: T, summary: S, language: zh}\npersonas: {}')).toEqual([])
})
