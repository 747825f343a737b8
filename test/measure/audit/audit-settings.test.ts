import { expect, test } from 'vitest'
import { auditSettings } from '../../../src/measure/audit/audit-settings.ts'
import { designOf } from '../../support/read-plan.ts'
import { readDesign } from '../../support/read-spec.ts'

test('settings come from the design, and drafted examples are none', async () => {
  const design = await designOf(`version: 1
domain: {title: A, summary: B, language: de-CH}
personas: {styles: {terse: {weight: 1, words: [2, 9]}}}
prompts: {assistant: {max_questions: 1, length_ratio: {max: 3}}}
rubric:
  criteria:
    CQ1:
      question: Is a step named?
      calibration_examples:
        - {context: c0, response: r0, reasoning: x, draft: true}
        - [PASS, c1, r1, x]
`)
  expect(auditSettings(design, { phrase_share: 0.4 })).toMatchObject({
    language: 'de-CH',
    length_ratio: { target: [1, 1.5], max: 3, floor_words: 40 },
    max_questions: 1,
    styles: new Map([['terse', [2, 9]]]),
    examples: [
      { path: 'rubric.criteria.CQ1.calibration_examples[1].context', text: 'c1' },
      { path: 'rubric.criteria.CQ1.calibration_examples[1].response', text: 'r1' },
    ],
    options: { phrase_share: 0.4, mean_ratio: 2 },
  })
})

test('a design that has not started prompts has the limits that it would start with', async () => {
  const without = auditSettings(await designOf('version: 1\ndomain: {title: A, summary: B}\n'))
  const { length_ratio, max_questions } = auditSettings(
    await readDesign('examples/compact/finetune.config.yaml'),
  )
  expect(without).toMatchObject({ length_ratio, max_questions, examples: [] })
  expect([...without.styles]).toEqual([])
})
