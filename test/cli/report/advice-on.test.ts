import { expect, test } from 'vitest'
import { adviceOn } from '../../../src/cli/report/advice-on.ts'

const change = (title: string) => ({ title, edits: [] })

test('says what --fix does under the hint', () => {
  expect(adviceOn({ hint: 'Did you mean `ceiling`?', fix: change('Rename the key to `ceiling`.') })).toEqual([
    ['hint', 'Did you mean `ceiling`?'],
    ['fix', 'Rename the key to `ceiling`.'],
  ])
})

test('says it once where the hint has the same words, and that --fix does it', () => {
  expect(adviceOn({ hint: 'Write 0.15.', fix: change('Write 0.15.') })).toEqual([['fix', 'Write 0.15.']])
})

test('leaves out a suggestion whose words the hint has already', () => {
  const hint = 'Choose another target, or set `offline` to false.'
  const suggestions = [change('Set `offline` to false.'), change('Set `offline` to true.')]
  expect(adviceOn({ hint, suggestions })).toEqual([
    ['hint', hint],
    ['suggestion', 'Set `offline` to true.'],
  ])
})
