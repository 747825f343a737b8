import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/current.ts'
import { exampleBaseline, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const find = (changed: string[], parts = {}) =>
  findings(rule, 'personas: {}', {}, exampleEvidence({ baseline: exampleBaseline(parts, changed) }))

test('what changed is named, at the first of it', () => {
  expect(find(['style:terse', 'flaw:memory/mood', 'safety_gates'])).toEqual([
    {
      at: ['personas', 'styles', 'terse'],
      message:
        'Style terse, flaw memory/mood and the safety gates changed since results/baseline.json was recorded; it must be of today’s design.',
      hint: 'Record it anew, or take the changes back.',
    },
  ])
})

test('another base model is another baseline', () => {
  expect(find(['model_choice'])).toMatchObject([{ at: ['model', 'choice'] }])
})

test('a part that this fdc does not know is a change too', () => {
  expect(find(['planet:Mars'])).toMatchObject([
    { at: [], message: expect.stringMatching(/^planet:Mars changed /) },
  ])
})

test('what is current, unfinished or missing is no finding here', () => {
  expect(find([])).toEqual([])
  expect(find([], { complete: false })).toEqual([])
  expect(findings(rule, 'personas: {}', {}, exampleEvidence())).toEqual([])
})
