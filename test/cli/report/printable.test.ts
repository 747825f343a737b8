import { expect, test } from 'vitest'
import { printable } from '../../../src/cli/report/printable.ts'

test.for([
  ['::error::x', '\\u{3a}:error::x'],
  ['a\n \t ::error::x', 'a\n \t \\u{3a}:error::x'],
  ['\n\n\n::x', '\n\n\n\\u{3a}:x'],
  ['a ::b', 'a ::b'],
  [':a', ':a'],
  ['##[error]x ##vso[a] ##VSO[b]', '##\\u{5b}error]x ##vso\\u{5b}a] ##VSO\\u{5b}b]'],
  ['#[a] ## [b] ##a1[c]', '#[a] ## [b] ##a1[c]'],
  ['##[[', '##\\u{5b}['],
])('%j is printed as %j', ([text, printed]) => {
  expect(printable(text!)).toBe(printed)
})

// Each character looks at a bounded part of the text, or a run of this length would not end.
test.for([' ', '\n', ' \n', 'a', '#', ':', '##a'])('a text of nothing but %j is printed as it is', (part) => {
  const text = `x${part.repeat(1_000_000)}`
  expect(printable(text)).toBe(text)
  expect(printable(`${part === ':' ? 'x' : ''}${part.repeat(1_000_000)}`).length).toBe(
    1_000_000 * part.length + (part === ':' ? 1 : 0),
  )
})
