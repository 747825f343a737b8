import { expect, test } from 'vitest'
import rule from '../../../src/rules/artifacts/unedited.ts'
import { exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { artifactPaths } from '../../../src/spec/artifact.ts'
import type { ArtifactEvidence } from '../../../src/spec/evidence.ts'
import { findings } from '../../support/check-example.ts'

const find = (...states: [path: string, state: ArtifactEvidence['state']][]) => {
  const artifacts = states.map(([path, state]) => ({ path, state, waitsFor: [] }))
  return findings(rule, 'personas: {}', {}, exampleEvidence({ artifacts }))
}
const hint = 'Move what it says into the spec, then replace it with `fdc build --force`.'

test('what was edited and what nobody built are told apart, each at its part of the design', () => {
  expect(find(['config/system-prompt.md', 'hand-edited'], ['base-model-eval-results.md', 'foreign'])).toEqual(
    [
      {
        at: ['prompts', 'system'],
        message:
          'config/system-prompt.md was edited by hand after it was built; an artifact must be what the spec compiles to.',
        hint,
      },
      {
        at: ['baseline'],
        message:
          'base-model-eval-results.md stands there, but fdc.manifest.json lists no build of it; an artifact must be what the spec compiles to.',
        hint,
      },
    ],
  )
})

test('every artifact has a part of the design that it is about', () => {
  const found = find(...artifactPaths.map((path) => [path, 'hand-edited'] as [string, 'hand-edited']))
  expect(found.map(({ at }) => at.length > 0)).toEqual(artifactPaths.map(() => true))
})

test.for(['current', 'missing', 'stale'] as const)('one that is %s was not edited', (state) => {
  expect(find(['config/rubric.yaml', state])).toEqual([])
})
