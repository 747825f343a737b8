import { expect, test } from 'vitest'
import { designOf } from '../../support/check-example.ts'

test('a criterion of a question alone has its id for a name, needs an answer, and has no examples', () => {
  expect(designOf('rubric: {criteria: {CQ1: {question: Is it kind?}}}').rubric).toEqual({
    na_policy: 'exclude',
    pass_threshold: 0.8,
    categories: {},
    safety_gates: [],
    criteria: {
      CQ1: { name: 'CQ1', question: 'Is it kind?', na_valid: false, min_turns: 1, calibration_examples: [] },
    },
  })
})

test('what is written goes before every default', () => {
  const rubric = designOf(`
rubric:
  na_policy: pass
  pass_threshold: 0.75
  criteria: {CQ1: {question: Is it kind?, name: Kindness, na_valid: true, min_turns: 3, subjective: true}}
`).rubric!
  expect(rubric).toMatchObject({ na_policy: 'pass', pass_threshold: 0.75 })
  expect(rubric.criteria.CQ1).toMatchObject({
    name: 'Kindness',
    na_valid: true,
    min_turns: 3,
    subjective: true,
  })
})

test('examples as tuples and as records become the same records, in their order', () => {
  const { calibration_examples } = designOf(`
rubric:
  criteria:
    CQ1:
      question: Is it kind?
      calibration_examples:
        - [PASS, "Hi", "Hello!", It greets]
        - {type: FAIL, context: "Hi", response: "What.", reasoning: It does not}
        - {context: "Hi", response: "Hm", reasoning: Nobody knows yet, draft: true}
`).rubric!.criteria.CQ1!
  expect(calibration_examples).toEqual([
    { type: 'PASS', context: 'Hi', response: 'Hello!', reasoning: 'It greets' },
    { type: 'FAIL', context: 'Hi', response: 'What.', reasoning: 'It does not' },
    { context: 'Hi', response: 'Hm', reasoning: 'Nobody knows yet', draft: true },
  ])
})

test('examples whose file could not be read are none', () => {
  const { criteria } = designOf(
    'rubric: {criteria: {CQ1: {question: Is it kind?, calibration_examples: {file: gone.yaml}}}}',
  ).rubric!
  expect(criteria.CQ1!.calibration_examples).toEqual([])
})
