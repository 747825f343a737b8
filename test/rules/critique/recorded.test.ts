import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/recorded.ts'
import { exampleCritique, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const sections = [
  'taxonomy: {topics: {a: 1}}',
  'personas: {}',
  'rubric: {criteria: {A: {question: Is it?}}}',
  'prompts: {}',
]

test.for(sections)('a design with %s must have been criticised', (yaml) => {
  expect(findings(rule, yaml, {}, exampleEvidence())).toEqual([
    {
      at: ['critique'],
      message:
        'There is no results/critique.yaml; experts must have criticised taxonomy, rubric, personas and prompts.',
      hint: 'Record the critique in `results/critique.yaml`, by hand for now: `fdc schema critique-record` prints its form.',
    },
  ])
})

test('a record of another kind is no critique', () => {
  const evidence = exampleEvidence({ unreadable: [{ file: 'results/baseline.json', problem: 'is empty' }] })
  expect(findings(rule, sections[0]!, {}, evidence).length).toBe(1)
})

test('a critique is recorded though it found nothing, or is out of date', () => {
  for (const critique of [exampleCritique([]), exampleCritique([], ['topic:a'])])
    expect(findings(rule, sections[0]!, {}, exampleEvidence({ critique }))).toEqual([])
})

test('one that cannot be read is there, and told elsewhere', () => {
  const evidence = exampleEvidence({ unreadable: [{ file: 'results/critique.yaml', problem: 'is empty' }] })
  expect(findings(rule, sections[0]!, {}, evidence)).toEqual([])
})

test('where there is nothing to look at yet, nobody can have looked', () => {
  expect(findings(rule, 'tokens: {ceiling: 8192}', {}, exampleEvidence())).toEqual([])
})
