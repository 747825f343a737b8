import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/limits-kept-in-examples.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (response: string, type = 'PASS', assistant: object = { max_questions: 1 }) =>
  JSON.stringify({
    prompts: { assistant },
    rubric: {
      criteria: {
        CQ1: {
          question: 'Is it so?',
          calibration_examples: [
            ['FAIL', 'c', 'What? When? Who?', 'r'],
            [type, 'c', response, 'r'],
          ],
        },
      },
    },
  })
const place = 'rubric.criteria.CQ1.calibration_examples[1].response'

test('says how many questions there are and may be', () => {
  expect(findings(rule, spec('What? When? Who?', 'PASS', {}))).toEqual([
    {
      at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', 1, 'response'],
      message: 'The response passes with 3 questions, and an answer may ask 2; a PASS must keep the limit.',
      hint: 'Leave the question that the assistant needs most.',
      related: [{ at: ['prompts', 'assistant', 'max_questions'], message: 'the limit is 2' }],
    },
  ])
})

test.for([
  'What is the number? (Or was there none?)',
  '号码是多少？什么时候寄的？',
  'ما هو الرقم؟ ومتى أرسل؟',
  'Really?! And when?',
  'Is it "red"? Or blue?',
])('%j asks two', (response) => {
  expect(places(rule, spec(response))).toEqual([place])
})

test.for([
  'Really??',
  'You asked "what now?" Shall I open a trace?',
  'See https://example.org/a?id=7&b?c and tell me: is it that one?',
  'Try `a ? b : c` and `x?.y ?? z`. What comes out?',
  'Which one is it?\nUser: The red one, why?\nAssistant: To find it. When was it sent?',
  'Tell me the number. And the day.',
])('%j asks one at most, or is more than an answer', (response) => {
  expect(places(rule, spec(response))).toEqual([])
})

test.for(['FAIL', 'BORDERLINE_PASS', 'BORDERLINE_FAIL'])('a %s may ask more', (type) => {
  expect(places(rule, spec('What? When? Who?', type))).toEqual([])
})

test('how many more is an option', () => {
  expect(places(rule, spec('What? When?'), { slack: 1 })).toEqual([])
})
