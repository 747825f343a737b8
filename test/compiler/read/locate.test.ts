import { expect, test } from 'vitest'
import { parse } from '../../../src/compiler/read/parse.ts'
import type { Path } from '../../../src/spec/path.ts'

async function marker(text: string) {
  const { value } = await parse({ path: 'finetune.config.yaml', text })
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
  return {
    at: (path: Path) => cut(value!.locate(path)),
    keyAt: (path: Path) => cut(value!.locateKey(path)),
    document: value!,
  }
}

test('a span covers the node as written: quotes, brackets, and block text without blank lines behind it', async () => {
  const { at } = await marker(
    'a: "x\\ty" # c\nb: \'q\'\nc: [1, {d: 2}, ] # e\nf: |+ # g\n  one\n\n  two  \n\n\nh: >-\n  folded\ni: plain\n  text\n',
  )
  expect(at(['a'])).toBe('"x\\ty"')
  expect(at(['b'])).toBe("'q'")
  expect(at(['c'])).toBe('[1, {d: 2}, ]')
  expect(at(['c', 1])).toBe('{d: 2}')
  expect(at(['f'])).toBe('|+ # g\n  one\n\n  two  ')
  expect(at(['h'])).toBe('>-\n  folded')
  expect(at(['i'])).toBe('plain\n  text')
})

test('a block collection reaches from its first key or dash to the end of its last value', async () => {
  const { at } = await marker(
    '# top\na:\n  b: 1 # x\n\n  c:\n    - d\n    - e: |\n        text\n\n# end\nf: 2\n',
  )
  expect(at(['a'])).toBe('b: 1 # x\n\n  c:\n    - d\n    - e: |\n        text')
  expect(at(['a', 'c'])).toBe('- d\n    - e: |\n        text')
  expect(at(['a', 'c', 1])).toBe('e: |\n        text')
})

test('an empty value is the place behind its colon, dash or anchor', async () => {
  const { document } = await marker('a:   # none\nb: {c: , d}\ne:\n  -\n  - &x\nf:\n')
  expect(document.locate(['a'])).toEqual({ start: 2, end: 2 })
  expect(document.locate(['b', 'c'])).toEqual({ start: 18, end: 18 })
  expect(document.locate(['b', 'd'])).toEqual({ start: 22, end: 22 })
  expect(document.locate(['e', 0])).toEqual({ start: 30, end: 30 })
  expect(document.locate(['e', 1])).toEqual({ start: 37, end: 37 })
  expect(document.locate(['f'])).toEqual({ start: 40, end: 40 })
})

test('a key is found apart from its value, and an item of a list stands for its own key', async () => {
  const { keyAt } = await marker('"a b": {c: 1}\nd: [x, y]\n? e\n: 2\n')
  expect(keyAt(['a b'])).toBe('"a b"')
  expect(keyAt(['a b', 'c'])).toBe('c')
  expect(keyAt(['d', 1])).toBe('y')
  expect(keyAt(['e'])).toBe('e')
})

test('a path beyond the text leads to the nearest ancestor that was written', async () => {
  const { at, keyAt } = await marker('a:\n  b: [x]\n')
  expect(at(['a', 'b', 7])).toBe('[x]')
  expect(at(['a', 'missing', 'deeper'])).toBe('b: [x]')
  expect(at(['a', 'b', 0, 'not', 'a', 'mapping'])).toBe('x')
  expect(keyAt(['a', 'missing'])).toBe('a')
  expect(at(['toString'])).toBe('a:\n  b: [x]')
})

test('indexes may come as text and keys as numbers, as in JSON pointers', async () => {
  const { at } = await marker('a: [x, y]\n"2": z\n')
  expect(at(['a', '1'])).toBe('y')
  expect(at([2])).toBe('z')
})

test('10,000 places in a large document are found quickly', async () => {
  const text = `list:\n${'  - {id: x}\n'.repeat(20_000)}map:\n${Array.from({ length: 20_000 }, (_, n) => `  k${n}: v\n`).join('')}`
  const { document } = await marker(text)
  const start = performance.now()
  const found = Array.from({ length: 10_000 }, (_, n) => [
    document.locate(['list', 2 * n, 'id']).start,
    document.locateKey(['map', `k${2 * n}`]).start,
  ])
  expect(performance.now() - start).toBeLessThan(5000)
  expect(found[100]).toEqual([6 + 200 * 12 + 9, text.indexOf('  k200:') + 2])
})
