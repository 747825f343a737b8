import { expect, test } from 'vitest'
import { returnList } from '../../../scripts/build/collect-findings.ts'

/** What `check` of a rule returns, as it was written and as it is bundled. */
function run(body: string): unknown[][] {
  const code = `const rule = { *check(limit) { ${body} } }\nfunction* pairs(x) { yield [x]; yield [x, x] }`
  return [code, returnList(code)].map((one) => {
    const found: unknown = new Function(`${one}; return rule.check(2)`)()
    return [...(found as Iterable<unknown>)]
  })
}

test.each([
  ['yields one by one', 'yield 1\nyield { a: [2] }', [1, { a: [2] }]],
  [
    'yields within a loop and branches',
    'for (const x of [1, 2, 3]) if (x > limit) yield x\nelse yield -x',
    [-1, -2, 3],
  ],
  ['passes on what others yield', 'if (limit) yield* pairs(limit)', [[2], [2, 2]]],
  ['passes on a list', 'yield* [1, 2].map((x) => { return x * limit })', [2, 4]],
  ['ends early', 'yield 1\nif (limit > 1) return\nyield 2', [1]],
  ['ends early without braces', 'if (limit > 1) return; else yield 3\nyield 2', []],
  ['has a generator of its own', 'function* own() { yield 1; return }\nyield* own()', [1]],
])('A rule that %s finds the same in the bundle', (_, body, found) => {
  expect(run(body)).toEqual([found, found])
})

test('What a rule returns is a list', () => {
  const code = returnList('const rule = { *check() { yield 1 } }')
  expect(new Function(`${code}; return rule.check()`)()).toEqual([1])
})

test('Other generators stay', () => {
  for (const code of ['const rule = { *look() { yield 1 } }', 'function* check() { yield 1 }'])
    expect(returnList(code)).toBe(code)
})

test('A yield whose answer is used fails the build', () => {
  expect(() => returnList('const rule = { *check() { const x = yield 1 } }')).toThrow(
    'a statement of its own',
  )
})
