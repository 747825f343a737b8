import { join } from 'node:path'
import { expect, test } from 'vitest'
import { showPath } from '../../src/cli/show-path.ts'

test.for([
  ['/work/design/config/rubric.yaml', 'config/rubric.yaml'],
  ['/work/design', '.'],
  ['/work/other/rubric.yaml', '/work/other/rubric.yaml'],
  ['/work/design-two/rubric.yaml', '/work/design-two/rubric.yaml'],
] as const)('%s is shown as %s', ([path, shown]) => {
  expect(showPath(path, '/work/design')).toBe(shown)
})

test.skipIf(process.platform === 'win32')('a backslash stays in a name', () => {
  expect(showPath(join('/work', 'a\\b.yaml'), '/work')).toBe('a\\b.yaml')
})
