import { expect, test } from 'vitest'
import { expand } from '../../../src/compiler/expand/expand.ts'
import { dependencies } from '../../../src/compiler/identity/dependencies.ts'
import { kindOf } from '../../../src/spec/identity.ts'
import { fullestSpec } from '../../support/fullest-spec.ts'

const design = expand(fullestSpec())

/** The kinds of the parts that a record depends on, each once. */
function kindsOf(record: Parameters<typeof dependencies>[0], of = design): string[] {
  return [...new Set(Object.keys(dependencies(record, of)).map((key) => kindOf(key)!))]
}

const people = [
  ...['topic', 'edge_share', 'edge_type', 'dimension', 'conditional'],
  ...['style', 'flaw', 'flaw_rates', 'attribute', 'trajectories'],
]
const judging = ['criterion', 'category', 'safety_gates', 'scoring']

test('a baseline depends on who takes part, what they bring, and how they are judged', () => {
  const run = ['base', 'simulator', 'judge', 'protocol', 'scenario']
  expect(kindsOf('baseline')).toEqual(['model_choice', ...people, ...judging, 'prompt', ...run])
})

test('the assistant’s prompt has no part in a baseline', () => {
  const prompts = Object.keys(dependencies('baseline', design)).filter((key) => key.startsWith('prompt:'))
  expect(prompts).toEqual(['prompt:system', 'prompt:user_simulator'])
})

test('a calibration depends on the criteria and the judges', () => {
  expect(kindsOf('calibration')).toEqual(['criterion', 'judge'])
})

test('a critique depends on what the experts look at, and on the model only where one of them does', () => {
  expect(kindsOf('critique')).toEqual(['domain', ...people, ...judging, 'prompt'])
  const spec = fullestSpec()
  spec.critique!.experts!.pilot!.artifacts.push('model')
  const model = ['model_choice', 'candidate', 'rejected', 'training', 'deployment', 'risks', 'tokens']
  expect(kindsOf('critique', expand(spec))).toEqual(['domain', ...model, ...people, ...judging, 'prompt'])
})

test('sections that are not started are no dependencies', () => {
  const bare = expand({ version: 1, domain: { title: 'A', summary: 'B' } })
  expect(Object.keys(dependencies('baseline', bare))).toEqual(['protocol'])
  expect(dependencies('calibration', bare)).toEqual({})
})
