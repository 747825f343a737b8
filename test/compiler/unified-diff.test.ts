import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from '../../src/compiler/line-diff.ts'
import { unifiedDiff } from '../../src/compiler/unified-diff.ts'
import { makeFolder } from '../support/folders.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 40 })
const text = fc.tuple(lines, fc.constantFrom('', '\n')).map(([parts, end]) => parts.join('\n') + end)

/** The length of the longest common subsequence, by the table that every textbook has. */
function measureCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const line of a) {
    const next = [0]
    for (const [y, other] of b.entries()) {
      next.push(line === other ? row[y]! + 1 : Math.max(row[y + 1]!, next[y]!))
    }
    row = next
  }
  return row[b.length]!
}

function keep(lines: readonly string[], dropped: Uint8Array): string[] {
  return lines.filter((_, index) => dropped[index] === 0)
}

test('a diff keeps a longest common subsequence', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const { removed, added } = diffLines(a, b)
      expect(keep(a, removed)).toEqual(keep(b, added))
      expect(keep(a, removed)).toHaveLength(measureCommon(a, b))
    }),
    { numRuns: 2000 },
  )
})

test('a changed line, an added one and a removed one, with three lines around them', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\n'
  const after = 'one\ntwo\nthree\nfour\nFIVE\nsix\nseven\neight\nnine\nten\neleven\nand a half\ntwelve\n'
  expect(unifiedDiff('config/a.yaml', before, after)).toBe(`--- a/config/a.yaml
+++ b/config/a.yaml
@@ -2,11 +2,12 @@
 two
 three
 four
-five
+FIVE
 six
 seven
 eight
 nine
 ten
 eleven
+and a half
 twelve
`)
})

test('changes with seven lines between them stand in two hunks', () => {
  const middle = '1\n2\n3\n4\n5\n6\n7\n'
  expect(unifiedDiff('a', `x\n${middle}y\n`, `X\n${middle}Y\n`)).toBe(
    '--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-x\n+X\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-y\n+Y\n',
  )
})

test('a new file, a removed one and a missing line end are written as git writes them', () => {
  expect(unifiedDiff('a', undefined, 'x\n')).toBe('--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+x\n')
  expect(unifiedDiff('a', 'x\ny\n', undefined)).toBe('--- a/a\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-x\n-y\n')
  expect(unifiedDiff('a', 'x', 'x\n')).toBe(
    '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n',
  )
})

test('equal texts, and texts that differ in line ends alone, have no diff', () => {
  expect(unifiedDiff('a', 'x\ny\n', 'x\ny\n')).toBe('')
  expect(unifiedDiff('a', 'x\r\ny\r\n', 'x\ny\n')).toBe('')
  expect(unifiedDiff('a', 'x\r\nz\r\n', 'x\ny\n')).toBe('--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\n-z\n+y\n')
})

test('git turns the one text into the other by the diff', () => {
  const folder = makeFolder()
  const file = join(folder, 'a.txt')
  const nonEmpty = text.filter((value) => value !== '')
  fc.assert(
    fc.property(nonEmpty, nonEmpty, (before, after) => {
      const diff = unifiedDiff('a.txt', before, after)
      if (before === after) return diff === ''
      writeFileSync(file, before)
      execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: diff, stdio: 'pipe' })
      return readFileSync(file, 'utf8') === after
    }),
    { numRuns: 150 },
  )
})

/** Numbers that look random and are the same every time. */
function makeNumbers(count: number, limit: number, seed: number): string[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String(state % limit)
  })
}

test.for([
  ['nothing in common', (at: number) => `a${at}`, (at: number) => `b${at}`, 0],
  ['all in another order', (at: number) => `${at}`, (at: number) => `${99_999 - at}`, 1],
  [
    'a line changed in every ten',
    (at: number) => `${at}`,
    (at: number) => (at % 10 ? `${at}` : `x${at}`),
    90_000,
  ],
] as const)('100,000 lines with %s are compared in reasonable time', ([, makeBefore, makeAfter, atLeast]) => {
  const before = Array.from({ length: 100_000 }, (_, at) => makeBefore(at))
  const after = Array.from({ length: 100_000 }, (_, at) => makeAfter(at))
  const started = performance.now()
  const { removed, added } = diffLines(before, after)
  const elapsed = performance.now() - started
  expect(keep(before, removed)).toEqual(keep(after, added))
  expect(keep(before, removed).length).toBeGreaterThanOrEqual(atLeast)
  expect(elapsed).toBeLessThan(10_000)
})

test('100,000 lines of a few kinds, the worst case, are compared rightly in reasonable time', () => {
  const before = makeNumbers(100_000, 50, 1)
  const after = makeNumbers(100_000, 50, 2)
  const started = performance.now()
  const { removed, added } = diffLines(before, after)
  const elapsed = performance.now() - started
  expect(keep(before, removed)).toEqual(keep(after, added))
  expect(elapsed).toBeLessThan(10_000)
})
