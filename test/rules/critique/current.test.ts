import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/current.ts'
import { exampleCritique, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const find = (...changed: string[]) =>
  findings(rule, 'prompts: {}', {}, exampleEvidence({ critique: exampleCritique([], changed) }))

test('each section that changed is one finding, with what changed in it', () => {
  expect(find('topic:a', 'criterion:CQ1', 'topic:b', 'prompt:system', 'scoring')).toEqual(
    [
      ['taxonomy', 'topic a and topic b'],
      ['rubric', 'criterion CQ1 and the threshold or NA policy'],
      ['prompts', 'prompt system'],
    ].map(([section, parts]) => ({
      at: [section],
      message: `\`${section}\` is not what results/critique.yaml is about: ${parts} changed since; experts must have seen it as it is.`,
      hint: 'Record a critique of it in `results/critique.yaml`, by hand for now: `fdc schema critique-record` prints its form.',
    })),
  )
})

test('of many parts a few are named', () => {
  const [found] = find(...Array.from({ length: 30 }, (_, index) => `criterion:C${index}`))
  expect(found!.message).toContain('criterion C7 and 22 other parts changed since')
})

test('a part that this fdc does not know stands at the whole design', () => {
  expect(find('planet:Mars').map(({ at, message }) => [at, message])).toEqual([
    [
      [],
      'The design is not what results/critique.yaml is about: planet:Mars changed since; experts must have seen it as it is.',
    ],
  ])
})

test('a critique of the design as it is, one that is missing and one that cannot be read are no finding here', () => {
  expect(find()).toEqual([])
  expect(findings(rule, 'prompts: {}', {}, exampleEvidence())).toEqual([])
  const unreadable = [{ file: 'results/critique.yaml', problem: 'is empty' }]
  expect(findings(rule, 'prompts: {}', {}, exampleEvidence({ unreadable }))).toEqual([])
})
