import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/four-artifacts-covered.ts'
import { findings, places } from '../../support/check-example.ts'

const panel = (...artifacts: string[][]) =>
  JSON.stringify({
    critique: {
      experts: Object.fromEntries(
        artifacts.map((list, index) => [`e${index}`, { kind: 'safety', background: 'B', artifacts: list }]),
      ),
    },
  })

test('names what nobody criticises', () => {
  expect(findings(rule, panel(['taxonomy'], ['rubric', 'model']))).toEqual([
    {
      at: ['critique', 'experts'],
      message:
        'No expert criticises personas or prompts; every one of the four artifacts should have an expert.',
      hint: 'Add the names to the `artifacts` of experts whom they suit.',
    },
  ])
})

test.for(['taxonomy', 'rubric', 'personas', 'prompts'])('one artifact alone is missed: %s', (missing) => {
  const others = ['taxonomy', 'rubric', 'personas', 'prompts'].filter((name) => name !== missing)
  expect(findings(rule, panel(others))[0]!.message).toBe(
    `No expert criticises ${missing}; every one of the four artifacts should have an expert.`,
  )
})

test('a panel of nobody covers nothing', () => {
  expect(findings(rule, panel())[0]).toMatchObject({
    message:
      'No expert criticises taxonomy, rubric, personas or prompts; every one of the four artifacts should have an expert.',
    hint: 'Name experts, or leave `experts` out for a panel of six.',
  })
})

test.for([
  [panel(['taxonomy', 'rubric'], ['personas', 'prompts'])],
  [panel(['prompts', 'personas', 'rubric', 'taxonomy'])],
  ['critique: {}'],
  ['tokens: {ceiling: 8192}'],
] as const)('%s covers all four', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
