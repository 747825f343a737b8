import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/reasoning-explains.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (
  reasoning: string,
  { response = 'I opened a trace.', language = 'en', draft = '' } = {},
) => `rubric:
  criteria:
    CQ1:
      question: Is a step named?
      calibration_examples:
        - type: PASS
          context: Parcel 3 days late
          response: ${JSON.stringify(response)}
          reasoning: ${JSON.stringify(reasoning)}
${draft}domain: {title: T, summary: S, language: ${language}}`

const end = (reasoning: string) => 22 + [...JSON.stringify(reasoning)].length

test.for<[string, string]>([
  ['PASS', 'is a single word'],
  ['Clear.', 'is a single word'],
  ['👍', 'has no words'],
  ['Good answer.', 'says no more than the verdict'],
  ['PASS because it clearly passes', 'says no more than the verdict'],
  ['This is not a good response; it should fail.', 'says no more than the verdict'],
  ['Meets the criterion.', 'says no more than the verdict'],
  ['i opened  a trace.', 'repeats the response'],
  ['Parcel 3 days late', 'repeats the context'],
  ['Is a step named?', 'repeats the question'],
])('%j %s', async ([reasoning, problem]) => {
  expect(await lintExample(rule, spec(reasoning))).toEqual([
    `9:22-${end(reasoning)} The reasoning of example 1 of criterion CQ1 ${problem} (${JSON.stringify(reasoning)}); it must say why the verdict falls as it does.`,
  ])
})

test.for<[string, string?]>([
  ['One step'],
  ['Wrong date.', 'de'],
  ['The date is wrong.'],
  ['It passes because a trace is a step.'],
  ['No answer.'],
  ['Keine Antwort', 'de'],
  ['没有说明下一步', 'zh'],
  // Not written at all, which is said elsewhere.
  ['TODO'],
  [''],
  ['...'],
])('%j is a reason, or nobody wrote one yet', async ([reasoning, language]) => {
  expect(await lintExample(rule, spec(reasoning, { language }))).toEqual([])
})

test('a draft may say anything', async () => {
  expect(await lintExample(rule, spec('PASS', { draft: '          draft: true\n' }))).toEqual([])
})
