import { expect, test } from 'vitest'
import { artifactTypes } from '../../../src/compiler/artifacts/index.ts'
import { artifactPaths } from '../../../src/spec/artifact.ts'

test('the artifacts stand where everybody is told that they stand, in the same order', () => {
  expect(artifactTypes.map(({ path }) => path)).toEqual(artifactPaths)
})
