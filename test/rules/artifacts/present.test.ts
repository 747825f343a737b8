import { expect, test } from 'vitest'
import rule from '../../../src/rules/artifacts/present.ts'
import { exampleEvidence } from '../../../src/rules/example-evidence.ts'
import type { ArtifactEvidence } from '../../../src/spec/evidence.ts'
import { findings } from '../../support/check-example.ts'

const artifact = (
  path: string,
  state: ArtifactEvidence['state'],
  waitsFor: ArtifactEvidence['waitsFor'] = [],
): ArtifactEvidence => ({ path, state, waitsFor })

const find = (...artifacts: ArtifactEvidence[]) =>
  findings(rule, 'rubric: {criteria: {A: {question: Is it?}}}', {}, exampleEvidence({ artifacts }))

test('one that is missing stands at its section', () => {
  expect(find(artifact('config/rubric.yaml', 'missing'))).toEqual([
    {
      at: ['rubric'],
      message: 'The artifact config/rubric.yaml is missing; it must be there.',
      hint: 'Run `fdc build` and commit what it writes.',
    },
  ])
})

test('several that are missing are one finding, because one command writes them', () => {
  const found = find(
    artifact('model-choice.md', 'current'),
    artifact('config/prompts/user_sim.md', 'missing'),
    artifact('base-model-eval-results.md', 'missing'),
  )
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [
      ['prompts', 'user_simulator'],
      '2 artifacts are missing: config/prompts/user_sim.md and base-model-eval-results.md; all must be there.',
    ],
  ])
})

test('what waits for a section is told with the section, whether or not something stands there', () => {
  const found = find(
    artifact('model-choice.md', 'foreign', ['model']),
    artifact('base-model-eval-results.md', 'missing', ['model', 'taxonomy']),
  )
  expect(found).toEqual([
    {
      at: [],
      message:
        'model-choice.md and base-model-eval-results.md cannot be built without the `model` and `taxonomy` sections, which are not started; all eight artifacts must be there.',
      hint: 'Start `model` and `taxonomy` in the spec, then run `fdc build`.',
    },
  ])
})

test.for(['current', 'stale', 'hand-edited', 'foreign'] as const)('one that is %s is there', (state) => {
  expect(find(artifact('config/rubric.yaml', state))).toEqual([])
})

test('where nothing is known of an artifact, nothing is said', () => {
  expect(find()).toEqual([])
})
