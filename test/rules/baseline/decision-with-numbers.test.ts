import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/decision-with-numbers.ts'
import { findings, places } from '../../support/check-example.ts'

const because = (text: string, language = 'en') =>
  JSON.stringify({
    domain: { title: 'T', summary: 'S', language },
    baseline: { decision: { outcome: 'fine_tune', because: text } },
  })

test('says what the reason is and what it lacks', () => {
  expect(findings(rule, because('It is obviously too weak'))).toEqual([
    {
      at: ['baseline', 'decision', 'because'],
      message:
        'The decision\'s reason, "It is obviously too weak", has no number; it should name the result that it rests on.',
      hint: 'Write how many conversations passed, of how many, and which criteria failed.',
    },
  ])
})

test.for(['The tone is off', 'Someone often asked for it', 'Everyone on the team wants it'])(
  '"%s" has no number',
  (text) => {
    expect(places(rule, because(text))).toEqual(['baseline.decision.because'])
  },
)

test.for([
  '7 of 16 passed',
  'Half of the answers failed.',
  'Seven of twelve passed',
  'No gate held in most chats',
])('"%s" has one', (text) => {
  expect(places(rule, because(text))).toEqual([])
})

test('other languages have number words of their own', () => {
  expect(places(rule, because('Sieben von zwölf bestanden', 'de'))).toEqual([])
  expect(places(rule, because('十六个对话中有七个通过', 'zh'))).toEqual([])
})

test('a decision that is not taken has no reason yet', () => {
  expect(places(rule, 'baseline: {scenarios: 12}')).toEqual([])
})
