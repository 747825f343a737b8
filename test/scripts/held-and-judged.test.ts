import { expect, test } from 'vitest'
import { heldAndJudged } from '../../scripts/generate/held-and-judged.ts'
import { commands } from '../../src/cli/commands/index.ts'

test('the part on runs names flags that there are, and its numbers are those of the code', () => {
  const text = heldAndJudged()
  const { flags } = commands.find(({ name }) => name === 'baseline')!
  const named = [...text.matchAll(/`--([a-z]+)/g)].map(([, flag]) => flag!)
  expect(named.length).toBeGreaterThan(3)
  for (const flag of named) expect(Object.keys(flags)).toContain(flag)
  expect(text).toContain('at most 2 times')
  expect(text).toContain('after 3 exchanges, with the token `[STOP]`')
  expect(text).not.toContain('{{')
})
