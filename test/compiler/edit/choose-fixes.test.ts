import { expect, test } from 'vitest'
import { applyFixes } from '../../../src/compiler/edit/apply-edits.ts'
import { chooseFixes, isSameFix } from '../../../src/compiler/edit/choose-fixes.ts'
import { keepSoundFixes } from '../../../src/compiler/edit/keep-sound-fixes.ts'
import type { Fix } from '../../../src/spec/diagnostic.ts'

const source = { path: 'a.yaml', text: 'abc: 1\nabd: 2\nlist: [x, y]\n' }

function edit(
  title: string,
  ...spans: (readonly [start: number, end: number, text: string])[]
): { fix: Fix } {
  return {
    fix: { title, edits: spans.map(([start, end, text]) => ({ source, span: { start, end }, text })) },
  }
}

const titles = (some: readonly { fix: Fix }[]) => some.map(({ fix }) => fix.title)

test('of fixes that overlap or touch the first is made, and the others wait', () => {
  const candidates = [
    edit('a', [10, 12, '']),
    edit('b', [11, 14, '']),
    edit('c', [12, 13, '']),
    edit('d', [13, 14, ''], [0, 2, '']),
    edit('e', [1, 1, 'x']),
    edit('f', [20, 20, 'x']),
    edit('g', [20, 20, 'x']),
  ]
  expect(titles(chooseFixes(candidates))).toEqual(['a', 'd', 'f'])
})

test('ten thousand fixes in any order are chosen, and none is lost', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const start = ((index * 7919) % 10_000) * 3
    return edit(String(index), [start, start + 2, ''])
  })
  expect(chooseFixes(many)).toHaveLength(10_000)
})

test('fixes are the same when their edits are', () => {
  const one = edit('a', [1, 2, 'x']).fix
  expect(isSameFix(one, edit('b', [1, 2, 'x']).fix)).toBe(true)
  for (const other of [edit('a', [1, 2, 'y']), edit('a', [1, 3, 'x']), edit('a', [1, 2, 'x'], [4, 5, ''])])
    expect(isSameFix(one, other.fix)).toBe(false)
})

const rename = (start: number, from: string): { fix: Fix } => ({
  fix: {
    title: from,
    edits: [{ source, span: { start, end: start + 3 }, text: 'abe' }],
    changes: [{ source, path: [from], rename: 'abe' }],
  },
})

test('two fixes that are sound alone and not together are made one after the other', async () => {
  const { sound, unsound } = await keepSoundFixes([rename(0, 'abc'), rename(7, 'abd')])
  expect([titles(sound), unsound]).toEqual([['abc'], []])
})

test('a fix that changes more than it says is never made, whoever proposed it', async () => {
  const wrong = [
    edit('breaks the text', [19, 20, '']),
    edit('changes a value in silence', [5, 6, '3']),
    { fix: { ...edit('says another', [5, 6, '3']).fix, changes: [{ source, path: ['abd'], set: 3 }] } },
    { fix: { ...edit('reorders', [0, 3, 'abd'], [7, 10, 'abc']).fix, changes: [] } },
  ]
  const { sound, unsound } = await keepSoundFixes([...wrong.slice(0, 2), rename(7, 'abd'), ...wrong.slice(2)])
  expect([titles(sound), titles(unsound)]).toEqual([['abd'], titles(wrong)])
})

test('a fix may touch nothing but comments', async () => {
  const text = '# old\na: 1\n'
  const fix = {
    title: 'c',
    edits: [{ source: { path: 'a', text }, span: { start: 0, end: 6 }, text: '' }],
  }
  expect((await keepSoundFixes([{ fix }])).sound).toHaveLength(1)
  expect(applyFixes([fix]).get('a')?.text).toBe('a: 1\n')
})
