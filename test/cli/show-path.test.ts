import { join } from 'node:path'
import { expect, test } from 'vitest'
import { showPath } from '../../src/cli/show-path.ts'

test.for([
  ['/projects/design/config/rubric.yaml', 'config/rubric.yaml'],
  ['/projects/design', '.'],
  ['/projects/other/rubric.yaml', '/projects/other/rubric.yaml'],
  ['/projects/design-two/rubric.yaml', '/projects/design-two/rubric.yaml'],
] as const)('%s is shown as %s', ([path, shown]) => {
  expect(showPath(path, '/projects/design')).toBe(shown)
})

test.skipIf(process.platform === 'win32')('a backslash stays in a name', () => {
  expect(showPath(join('/projects', 'a\\b.yaml'), '/projects')).toBe('a\\b.yaml')
})
