import { expect, test } from 'vitest'
import { parse } from '../../../src/compiler/read/parse.ts'
import { createBinder } from '../../../src/compiler/suppressions/bind.ts'
import { findComments } from '../../../src/compiler/suppressions/find-comments.ts'

/** What the comments `# next` and `# line` of a text are bound to. */
async function bound(text: string): Promise<(string | undefined)[]> {
  const source = { path: 'a.yaml', text }
  const { value, diagnostics } = await parse(source, 'any')
  expect(diagnostics).toEqual([])
  const binder = createBinder(text, value!.entries!)
  const find = (word: 'next' | 'line', bind: 'next' | 'beside') =>
    [...findComments(source, new RegExp(`^${word}`))].map((comment) => ({
      comment,
      span: binder[bind](comment),
    }))
  return [...find('next', 'next'), ...find('line', 'beside')]
    .sort((a, b) => a.comment.start - b.comment.start)
    .map(({ span }) => span && text.slice(span.start, span.end))
}

test.for([
  ['the entry below', 'a: 1\n# next\nb: 2\nc: 3\n', 'b: 2'],
  ['the first entry rather than the document', '# next\na: 1\nb: 2\n', 'a: 1'],
  [
    'an entry with everything in it',
    '# next\na:\n  b: 1\n  c:\n    - d\ne: 2\n',
    'a:\n  b: 1\n  c:\n    - d',
  ],
  ['block text to its end', '# next\na: |\n  one\n\n  # two\n\nb: 1\n', 'a: |\n  one\n\n  # two'],
  ['an item of a list', 'a:\n  # next\n  - b: 1\n    c: 2\n  - d\n', 'b: 1\n    c: 2'],
  ['an item of the outermost list', '# next\n- [a, b]\n- c\n', '[a, b]'],
  ['a list in a list', 'a:\n  # next\n  - - b\n    - c\n', '- b\n    - c'],
  ['the inner item, behind the dash of the outer one', '- # next\n  - b\n  - c\n', 'b'],
  ['the first key of an item, behind its dash', '- # next\n  b: {c: 1}\n  d: 2\n', 'b: {c: 1}'],
  ['the same where an anchor stands between', '- &x # next\n  b: {c: 1}\n  d: 2\n', 'b: {c: 1}'],
  ['the item itself where it is a text', '- # next\n  b\n- c\n', 'b'],
  ['the next item behind an empty one', 'a:\n  - # next\n  - b: 1\n    c: 2\n', 'b: 1\n    c: 2'],
  ['the entry whose value it parts from the key', 'a: # next\n  b\nc: d\n', 'a: # next\n  b'],
  ['the same for an empty collection', 'a: # next\n  []\nc: d\n', 'a: # next\n  []'],
  ['the first entry of a mapping below its key', 'a: # next\n  b: 1\n  c: 2\n', 'b: 1'],
  ['an entry in flow style', 'a: {b: 1, # next\n  c: 2, d: 3}\n', 'c: 2'],
  ['an item in flow style', 'a: [b, # next\n  [c, d], e]\n', '[c, d]'],
  ['the next entry, however it is indented', 'a:\n  b: 1\n      # next\nc: 2\n', 'c: 2'],
  ['the entry behind other comments', '# next\n# why\n\n  # how\na: 1\n', 'a: 1'],
  ['an empty entry', '# next\na:\nb: 1\n', 'a:'],
  ['an alias', 'a: &x 1\n# next\nb: *x\n', 'b: *x'],
  ['an anchor with its value', '# next\na: &x {b: 1}\n', 'a: &x {b: 1}'],
  ['a key written with a question mark', '# next\n? a\n: b\n', 'a\n: b'],
  [
    'an entry in Chinese, on lines that end in CR LF',
    '甲: 一\r\n# next\r\n乙: 二😀\r\n丙: 三\r\n',
    '乙: 二😀',
  ],
  ['nothing at the end', 'a: 1\n# next\n', undefined],
  ['nothing in what follows the document', 'a:\n  - b\n  # next', undefined],
] as const)('a comment for the next line is bound to %s', async ([, text, expected]) => {
  expect(await bound(text)).toEqual([expected])
})

test.for([
  ['the entry before it', 'a: 1\nb: 2 # line\nc: 3\n', 'b: 2'],
  ['the entry that holds all on the line', 'key: {a: 1, b: 2} # line\n', 'key: {a: 1, b: 2}'],
  ['the entry at its end and not what goes on below', '- a: 1 # line\n  b: 2\n', 'a: 1'],
  ['the item if all of it stands on the line', 'x:\n- a: 1 # line\n- b: 2\n', 'a: 1'],
  ['the last entry of a block, not the block', 'a:\n  b: 1\n  c: 2 # line\nd: 3\n', 'c: 2'],
  ['the whole entry behind a key alone', 'a: # line\n  b: 1\n  c: 2\nd: 3\n', 'a: # line\n  b: 1\n  c: 2'],
  ['the whole item behind a dash alone', '- # line\n  b: 1\n  c: 2\n', 'b: 1\n  c: 2'],
  ['the block text below it', 'a: |- # line\n  one\n  two\nb: 1\n', 'a: |- # line\n  one\n  two'],
  ['the entry that ends on the line', 'a: "one\n  two" # line\nb: 1\n', 'a: "one\n  two"'],
  ['the entry that a bracket closes', 'a: [\n  b,\n  c,\n  ] # line\n', 'a: [\n  b,\n  c,\n  ]'],
  ['the entry that an open bracket begins', 'a: [ # line\n  b]\nc: 1\n', 'a: [ # line\n  b]'],
  ['an entry within flow style', 'a: {b: 1, # line\n  c: 2}\n', 'b: 1'],
  ['an empty entry', 'a: # line\nb: 1\n', 'a:'],
  ['an empty item', '- # line\n- b\n', ''],
  ['the outer of two items that begin together', '- - a # line\n- b\n', '- a'],
  ['an entry with a number sign in its text', `a: 'x # y' # line\n`, `a: 'x # y'`],
  ['an entry on lines that end in CR LF', 'a: 1\r\n乙: 二 # line\r\n', '乙: 二'],
  ['nothing on a line of its own', 'a: 1\n# line\nb: 2\n', undefined],
  ['nothing at the very end', 'a: 1\n# line', undefined],
] as const)('a comment for its line is bound to %s', async ([, text, expected]) => {
  expect(await bound(text)).toEqual([expected])
})

test('a number sign in a text is no comment', async () => {
  const text = `a: "# next"\nb: '\n  # next\n  '\nc: x#next\nd: |\n  # next\ne: >-\n  y\n  # line\n`
  expect(await bound(text)).toEqual([])
})

test('places are found in a document of many entries, deep and wide', async () => {
  const wide = Array.from({ length: 2000 }, (_, n) => `  # next\n  k${n}: [a, {b: c}] # line\n`).join('')
  const found = await bound(`a:\n${wide}`)
  expect(found).toEqual(Array.from({ length: 4000 }, (_, n) => `k${n >> 1}: [a, {b: c}]`))
})
