import { expect, test } from 'vitest'
import rule from '../../../src/rules/artifacts/current.ts'
import { exampleEvidence } from '../../../src/rules/example-evidence.ts'
import type { ArtifactEvidence } from '../../../src/spec/evidence.ts'
import { findings } from '../../support/check-example.ts'

const find = (...states: [path: string, state: ArtifactEvidence['state']][]) => {
  const artifacts = states.map(([path, state]) => ({ path, state, waitsFor: [] }))
  return findings(rule, 'personas: {}', {}, exampleEvidence({ artifacts }))
}

test('one that is stale stands at its section', () => {
  expect(find(['config/persona-template.yaml', 'stale'], ['model-choice.md', 'current'])).toEqual([
    {
      at: ['personas'],
      message:
        'config/persona-template.yaml was built before the spec or a file beside it changed; artifacts must be built from the spec as it is.',
      hint: 'Run `fdc build` and commit what it writes.',
    },
  ])
})

test('a few are named', () => {
  expect(find(['model-choice.md', 'stale'], ['config/rubric.yaml', 'stale'])[0]!.message).toMatch(
    /^model-choice\.md and config\/rubric\.yaml were built before /,
  )
})

test('all of them are counted, because their names say nothing', () => {
  const all = [
    'model-choice.md',
    'config/rubric.yaml',
    'config/system-prompt.md',
    'config/input-taxonomy.yaml',
  ]
  const found = find(...all.map((path) => [path, 'stale'] as [string, 'stale']))
  expect(found.map(({ at }) => at)).toEqual([['model']])
  expect(found[0]!.message).toMatch(/^4 artifacts were built before /)
})

test.for(['current', 'missing', 'hand-edited', 'foreign'] as const)(
  'one that is %s is not stale',
  (state) => {
    expect(find(['config/rubric.yaml', state])).toEqual([])
  },
)
