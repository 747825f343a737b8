import { expect, test } from 'vitest'
import { parse } from '../../../src/compiler/read/parse.ts'
import { complaints } from './complaints.ts'

test('aliases repeat scalars, collections and keys', async () => {
  const { value, diagnostics } = await parse({
    path: 'finetune.config.yaml',
    text: 'a: &a 1\nb: [*a, &b {c: *a}]\n&k key: *b\nd: *k\na2: &a two\ne: *a\nf: &empty\ng: *empty\n',
  })
  expect(diagnostics).toEqual([])
  expect(value?.data).toEqual({
    a: 1,
    b: [1, { c: 1 }],
    key: { c: 1 },
    d: 'key',
    a2: 'two',
    e: 'two',
    f: null,
    g: null,
  })
})

test('an alias is located where it stands, and what is in it where it was written', async () => {
  const text = 'a: &a {b: 1}\nc: *a\n'
  const { value } = await parse({ path: 'finetune.config.yaml', text })
  expect(value?.locate(['c'])).toEqual({ start: 16, end: 18 })
  expect(value?.locate(['c', 'b'])).toEqual({ start: 10, end: 11 })
})

test('an alias without anchor, to itself, as a key or with a colon is refused', async () => {
  expect(await complaints('a: *b\nb: &b 1\n')).toEqual(['1:4 syntax/alias "*b"'])
  expect(await complaints('a: &a [1, *a]\n')).toEqual(['1:11 syntax/alias "*a"'])
  expect(await complaints('a: &a x\n*a : 1\n')).toEqual(['2:1 syntax/key-type "*a"'])
  expect(await complaints('b: {c: 1}\n&a: x\n')).toEqual(['2:1 syntax/alias "&a:"'])
  expect(await complaints('a: &b: x\n')).toEqual(['1:4 syntax/alias "&b:"'])
  expect(await complaints('a: *\nb: &\n')).toEqual(['1:4 syntax/alias "*"', '2:4 syntax/alias "&"'])
})

test('a bomb of nested aliases is one complaint and stays small', async () => {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const items = level === 0 ? '1, 1' : Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')
    return `l${level}: &l${level} [${items}]\n`
  })
  const { value, diagnostics } = await parse({ path: 'finetune.config.yaml', text: levels.join('') })
  expect(diagnostics.map(({ rule, path }) => [rule, path[0]])).toEqual([['syntax/alias', 'l5']])
  expect(diagnostics[0]?.message).toMatch(
    /^With \*l4, aliases repeat \d+ values; at most 100000 are allowed\.$/,
  )
  expect(JSON.stringify(value?.data).length).toBeLessThan(2_000_000)
})

test('a chain of aliases cannot nest deeper than brackets can', async () => {
  const links = Array.from(
    { length: 200 },
    (_, link) => `l${link}: &l${link} [${link === 0 ? 1 : `*l${link - 1}`}]\n`,
  )
  const { diagnostics } = await parse({ path: 'finetune.config.yaml', text: links.join('') })
  expect(diagnostics[0]?.message).toBe('The alias *l98 nests 101 levels deep; at most 100 are allowed.')
  expect(diagnostics[0]?.path).toEqual(['l99', 0])
})

test('a key behind an anchor on the line of its parent key is refused, as other readers refuse it', async () => {
  const text = 'version: 1\ntone: &tone weight: 1\n'
  const { diagnostics } = await parse({ path: 'spec.yaml', text })
  expect(diagnostics.map(({ rule, span }) => [rule, text.slice(span.start).split('\n')[0]])).toEqual([
    ['syntax/yaml', '&tone weight: 1'],
  ])
})
