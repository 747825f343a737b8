import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/suited-experts.ts'
import { findings, places } from '../../support/check-example.ts'

const panel = (...experts: [kind: string, ...artifacts: string[]][]) =>
  JSON.stringify({
    critique: {
      experts: Object.fromEntries(
        experts.map(([kind, ...artifacts], index) => [`e${index}`, { kind, background: 'B', artifacts }]),
      ),
    },
  })

test('names who criticises, and who should', () => {
  expect(findings(rule, panel(['evaluation', 'personas'], ['practitioner', 'personas']))).toEqual([
    {
      at: ['critique', 'experts'],
      message:
        'Only "e0" (evaluation) and "e1" (practitioner) criticise the personas; an advocate or an expert in accessibility or user research should as well.',
      hint: 'Add `personas` to the `artifacts` of such an expert, or add one.',
      related: [
        { at: ['critique', 'experts', 'e0', 'artifacts'], message: 'criticises the personas' },
        { at: ['critique', 'experts', 'e1', 'artifacts'], message: 'criticises the personas' },
      ],
    },
  ])
})

test.for([
  ['taxonomy', 'accessibility'],
  ['rubric', 'advocate'],
  ['prompts', 'critical_researcher'],
] as const)('the %s wants somebody else than %s', ([artifact, kind]) => {
  expect(places(rule, panel([kind, artifact]))).toEqual(['critique.experts'])
})

test.for([
  [panel(['accessibility', 'taxonomy'], ['practitioner', 'taxonomy'])],
  [panel(['safety', 'taxonomy', 'rubric', 'prompts'], ['advocate', 'personas'])],
  [panel(['advocate', 'model'])],
  ['critique: {}'],
] as const)('%s suits, or has nobody whom it could', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
