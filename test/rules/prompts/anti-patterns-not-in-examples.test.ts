import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/anti-patterns-not-in-examples.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (response: string, type = 'PASS', prompts: object = {}) =>
  JSON.stringify({
    prompts: { anti_patterns: ['Kindly note', 'Rest assured.'], ...prompts },
    rubric: { criteria: { CQ1: { question: 'So?', calibration_examples: [[type, 'c', response, 'r']] } } },
  })
const place = 'rubric.criteria.CQ1.calibration_examples[0].response'

test('names the phrase and where it is forbidden', () => {
  expect(findings(rule, spec('I looked, and rest  assured: it comes.'))).toEqual([
    {
      at: ['rubric', 'criteria', 'CQ1', 'calibration_examples', 0, 'response'],
      message:
        'A response that passes (PASS) says "Rest assured.", which is an anti-pattern; what is forbidden must not be shown as good.',
      hint: 'Say it in other words here, or take the phrase off the list.',
      related: [{ at: ['prompts', 'anti_patterns', 1], message: 'the phrase is forbidden here' }],
    },
  ])
})

test('a borderline pass is a pass', () => {
  expect(places(rule, spec('Kindly note the date.', 'BORDERLINE_PASS'))).toEqual([place])
})

test('a response with two of the phrases is one finding', () => {
  expect(places(rule, spec('Kindly note: rest assured.'))).toEqual([place])
})

test('prompts may name a phrase, and not use it', () => {
  const prompt = (text: string) => places(rule, spec('Yes.', 'PASS', { system: { text } }))
  expect(prompt('Say: rest assured, we are on it.')).toEqual(['prompts.system.text'])
  expect(prompt('Never say rest assured to anybody.')).toEqual([])
  expect(prompt('It is forbidden to write "rest assured".')).toEqual([])
  expect(prompt('Do not promise. Then rest assured.')).toEqual(['prompts.system.text'])
})

test.for([
  [spec('The forest assured me.')],
  [spec('Rest assured.', 'FAIL')],
  [spec('Rest assured.', 'BORDERLINE_FAIL')],
  [spec('You read "rest assured" in our letter. It was wrong.')],
  [spec('Oh no.', 'PASS', { anti_patterns: ['no', ' '] })],
] as const)('%s approves of nothing that is forbidden', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
