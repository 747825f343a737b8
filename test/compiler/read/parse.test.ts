import { expect, test } from 'vitest'
import { parse, syntaxRules } from '../../../src/compiler/read/parse.ts'
import { complaints } from './complaints.ts'

async function read(text: string) {
  return parse({ path: 'finetune.config.yaml', text })
}

async function say(text: string): Promise<string[]> {
  return (await read(text)).diagnostics.map(({ message }) => message)
}

test('an empty file and one of comments are told apart and have no value', async () => {
  for (const text of ['', ' \n\n', '\ufeff']) {
    expect(await complaints(text)).toEqual(['1:1 syntax/empty ""'])
    expect(await say(text)).toEqual([
      'The file is empty; it must hold a mapping that begins with "version: 1".',
    ])
    expect((await read(text)).value).toBeUndefined()
  }
  for (const text of ['# nothing yet\n', '---\n# nothing\n']) {
    expect(await complaints(text)).toEqual(['1:1 syntax/empty ""'])
    expect(await say(text)).toEqual([
      'The file holds only comments; it must hold a mapping that begins with "version: 1".',
    ])
  }
})

test('a root that is no mapping is refused, unless the caller expects any value', async () => {
  expect(await complaints('# x\n- a\n- b\n')).toEqual(['2:1 syntax/not-a-mapping "- a\\n- b"'])
  expect(await complaints('just words')).toEqual(['1:1 syntax/not-a-mapping "just words"'])
  expect(await complaints('null')).toEqual(['1:1 syntax/not-a-mapping "null"'])
  const list = await parse({ path: 'examples.yaml', text: '- [PASS, a]\n' }, 'any')
  expect(list.value?.data).toEqual([['PASS', 'a']])
  expect(list.diagnostics).toEqual([])
})

test('every tab in an indentation is pointed at, and tabs elsewhere are fine', async () => {
  expect(await complaints('a:\n\tb: 1\n\t\tc: 2\nd: 1\n')).toEqual([
    '2:1 syntax/tab "\\t"',
    '3:1 syntax/tab "\\t"',
  ])
  expect(await complaints('a: |\n  x\n\t \nb: 1\n')).toEqual(['3:1 syntax/tab "\\t"'])
  expect(await complaints('a: 1\n\t# note\n')).toEqual(['2:1 syntax/tab "\\t"'])
  expect(await complaints('a:\t1\t# note\nb: |\n  \tcode\n')).toEqual([])
})

test('several syntax errors are reported at once, one for each line', async () => {
  const text = 'a: "x" y\nb: [1\nc: 2\nd:\n  e: 1\n f: 2\ng: @home\n'
  expect(await complaints(text)).toEqual([
    '1:8 syntax/yaml "y"',
    '3:1 syntax/yaml "c"',
    '6:2 syntax/yaml "f"',
    '7:4 syntax/yaml "@"',
  ])
})

test('a value is returned when the errors leave no doubt about the structure', async () => {
  const { value, diagnostics } = await read('a: @home\nb:\n  c: `x`\n1: 2\n')
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['syntax/yaml', 'syntax/yaml', 'syntax/key-type'])
  expect(value?.data).toEqual({ a: '@home', b: { c: '`x`' }, '1': 2 })
  expect(value?.locate(['b', 'c'])).toEqual({ start: 17, end: 20 })
  expect((await read('a: 1\n b: 2\n')).value).toBeUndefined()
})

test.each([
  ['an unclosed quote, at the quote', 'a:\n  b: "x\n  c: 1\n', '2:6 syntax/yaml "\\"x"'],
  ['a line without colon', 'version: 1\ndomain\n  title: x\n', '2:1 syntax/yaml "domain"'],
  ['a second colon in a text', 'a: Note: this\n', '1:4 syntax/yaml "Note"'],
  ['a line indented too far', 'a:\n  b: 1\n   c: 2\nd: 1\n', '3:4 syntax/yaml "c: 2"'],
  ['a line indented too little', 'a:\n    b: 1\n  c: 2\nd: 1\n', '3:3 syntax/yaml "c"'],
  ['an unclosed bracket, where the next entry begins', 'a: [1, 2\nb: 3\nc: 4\n', '2:1 syntax/yaml "b"'],
  ['a bracket too many', 'a: [1]]\nb: 3\nc: 4\n', '1:7 syntax/yaml "]"'],
  ['a comma without value', 'a: [1,,2]\n', '1:7 syntax/yaml ","'],
  ['a list on the line of its key', 'a: - b\nc: 1\n', '1:4 syntax/yaml "-"'],
  ['an unknown escape', 'a: "C:\\dir"\n', '1:7 syntax/yaml "\\\\d"'],
  ['an escape beyond Unicode', 'a: "\\U00110000"\n', '1:5 syntax/yaml "\\\\U00110000"'],
  ['a comment without space', 'a: "x"#c\n', '1:7 syntax/yaml "#"'],
  ['text after the sign of a block text', 'a: |x\n  y\n', '1:5 syntax/yaml "x"'],
  ['too little indentation in quotes', 'a:\n  b: "x\n y"\n', '2:6 syntax/yaml "\\"x"'],
  ['an anchor that touches its value', 'a: &b{c: 1}\n', '1:4 syntax/yaml "&b"'],
])('marks %s', async (_, text, complaint) => {
  expect(await complaints(text)).toEqual([complaint])
})

test('says syntax errors in the words of the text', async () => {
  expect(await say('a: Note: this\nb: @x\nc: "\\q"\nd:\n  e: 1\n f: 2\n')).toEqual([
    'The value holds a colon and a space of its own; such a text must be in quotes.',
    'A text begins with @; such a text must be in quotes.',
    'The escape \\q is not one that YAML knows; a backslash in double quotes must be doubled.',
    'The line is indented unlike its neighbours; entries of one mapping or list must begin in the same column.',
  ])
})

test('duplicate keys are found in any spelling, with the place of the first', async () => {
  const text = 'a: 1\nb: {x: 1, "x": 2}\n\'a\': 2\ncafé: 1\ncafe\u0301: 2\n"1": x\n1: y\n'
  expect(await complaints(text)).toEqual([
    '2:11 syntax/duplicate-key "\\"x\\""',
    '3:1 syntax/duplicate-key "\'a\'"',
    '5:1 syntax/duplicate-key "cafe\u0301"',
    '7:1 syntax/key-type "1"',
    '7:1 syntax/duplicate-key "1"',
  ])
  const { value, diagnostics } = await read(text)
  expect(value?.data).toEqual({ a: 1, b: { x: 1 }, café: 1, '1': 'x' })
  expect(diagnostics[0]?.path).toEqual(['b', 'x'])
  expect(diagnostics[0]?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['x'])
  expect(diagnostics[0]?.related?.[0]?.span).toEqual({ start: 9, end: 10 })
})

test('keys that are no text are refused with their type', async () => {
  const text = '1: a\ntrue: b\n~: c\n? [d]\n: e\n{f: g}: h\n: i\n.5: j\n'
  expect(await complaints(text)).toEqual([
    '1:1 syntax/key-type "1"',
    '2:1 syntax/key-type "true"',
    '3:1 syntax/key-type "~"',
    '4:3 syntax/key-type "[d]"',
    '6:1 syntax/key-type "{f: g}"',
    '7:1 syntax/key-type ""',
    '8:1 syntax/key-type ".5"',
  ])
  expect((await say(text)).slice(0, 4)).toEqual([
    'A key is the number 1; a key must be text.',
    'A key is the truth value true; a key must be text.',
    'A key is null; a key must be text.',
    'A key is a list; a key must be text.',
  ])
})

test('keys that JavaScript treats specially are refused and reach no object', async () => {
  const text = 'a: {__proto__: {polluted: true}, constructor: 1, b: 2}\n"prototype": 1\n'
  expect(await complaints(text)).toEqual([
    '1:5 syntax/forbidden-key "__proto__"',
    '1:34 syntax/forbidden-key "constructor"',
    '2:1 syntax/forbidden-key "\\"prototype\\""',
  ])
  const data = (await read(text)).value?.data as Record<string, Record<string, unknown>>
  expect(data).toEqual({ a: { b: 2 } })
  expect(data.a?.polluted).toBeUndefined()
  expect(data.toString).toBeUndefined()
})

test('merge keys, tags, directives and second documents are refused', async () => {
  expect(await complaints('a: &x {b: 1}\nc:\n  <<: *x\n')).toEqual(['3:3 syntax/merge-key "<<"'])
  expect(await complaints('a: !!str 1\nb: !secret {c: 1}\n! d: 1\n')).toEqual([
    '1:4 syntax/tag "!!str"',
    '2:4 syntax/tag "!secret"',
    '3:1 syntax/tag "!"',
  ])
  expect(await complaints('%YAML 1.1\n%TAG !e! tag:x,2000:\n---\na: 1\n')).toEqual([
    '1:1 syntax/directive "%YAML 1.1"',
    '2:1 syntax/directive "%TAG !e! tag:x,2000:"',
  ])
  expect(await complaints('a: 1\n---\nb: 2\n---\nc: 3\n')).toEqual(['2:1 syntax/several-documents "---"'])
  expect(await complaints('---\na: 1\n...\n# end\n')).toEqual([])
})

test('a tag in a broken text is marked as well', async () => {
  expect(await complaints('a: !!str 1\nb: @x\nc: !d &e [f]\n')).toEqual([
    '1:4 syntax/tag "!!str"',
    '2:4 syntax/yaml "@"',
    '3:4 syntax/tag "!d"',
  ])
})

test('a key longer than YAML allows is refused', async () => {
  expect(await complaints(`${'k'.repeat(1024)}: 1\n`)).toEqual([])
  const { diagnostics } = await read(`${'k'.repeat(1025)}: 1\n`)
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'A key has 1025 characters; it must have at most 1024.',
  ])
})

test('numbers that cannot be stored are refused, and what only looks like one is text', async () => {
  const text =
    'a: [.nan, -.inf, 1e999, 9007199254740992, 0xffffffffffffff, -1e999]\nb: [1e3, 9007199254740991, 1e20, -0.5, NaN, Infinity, -4]\n'
  expect(await complaints(text)).toEqual([
    '1:5 syntax/number ".nan"',
    '1:11 syntax/number "-.inf"',
    '1:18 syntax/number "1e999"',
    '1:25 syntax/number "9007199254740992"',
    '1:43 syntax/number "0xffffffffffffff"',
    '1:61 syntax/number "-1e999"',
  ])
  const { value } = await read(text)
  expect(value?.data).toMatchObject({ b: [1000, 9007199254740991, 1e20, -0.5, 'NaN', 'Infinity', -4] })
})

test('control characters and half characters are errors, invisible direction changes are warnings', async () => {
  const text =
    'a: x\u0007y\nb: "\\u0000"\nc: \ud800\n# d\u202e\ne: "\\ud83d\\ude00 \\udc00"\nf: a\u0085b\rg: 1\nh: \ufeffx\n'
  const { diagnostics, value } = await read(text)
  expect(diagnostics.map(({ rule, severity, span }) => `${severity} ${rule} ${span.start}`)).toEqual([
    'error syntax/control-character 4',
    'error syntax/control-character 10',
    'error syntax/control-character 22',
    'warning syntax/bidi-control 27',
    'error syntax/control-character 32',
    'error syntax/control-character 58',
    'error syntax/control-character 60',
    'error syntax/control-character 69',
  ])
  expect(value?.data).toMatchObject({ g: 1 })
})

test('a NUL in the text is an error at its place', async () => {
  expect(await complaints('a: 1\nb: \0\0x\n')).toEqual(['2:4 syntax/control-character "\\u0000\\u0000"'])
})

test('an escaped carriage return is allowed, and hides no other escape', async () => {
  expect(await complaints('a: "x\\r\\n"\n')).toEqual([])
  expect(await complaints('a: "\\r\\a"\n')).toEqual(['1:4 syntax/control-character "\\"\\\\r\\\\a\\""'])
})

test('CR LF and a byte order mark change no data', async () => {
  const lines = ['a: |', '  one', '  two', '', 'b: "x', '  y"', 'c: >-', '  p', '  q', '']
  const plain = await read(lines.join('\n'))
  const marked = await read(`\ufeff${lines.join('\r\n')}`)
  expect(plain.value?.data).toEqual({ a: 'one\ntwo\n', b: 'x y', c: 'p q' })
  expect(marked.value?.data).toEqual(plain.value?.data)
  expect(marked.diagnostics).toEqual([])
})

test('nesting is allowed for 100 levels, in brackets and in blocks', async () => {
  const nest = (levels: number): string => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`
  expect(await complaints(nest(100))).toEqual([])
  expect(await complaints(nest(101))).toEqual(['1:103 syntax/too-deep "["'])
  const block = Array.from({ length: 101 }, (_, level) => `${' '.repeat(level)}k:\n`).join('')
  expect(await complaints(block.split('\n').slice(0, 100).join('\n'))).toEqual([])
  expect(await complaints(block)).toEqual(['101:101 syntax/too-deep "k"'])
})

test.each([
  ['brackets', `a: ${'['.repeat(20_000)}`],
  ['closed braces', `a: ${'{b: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`],
  ['dashes', `a:\n${'- '.repeat(20_000)}x\n`],
  ['question marks', `${'? '.repeat(20_000)}x\n`],
])('20,000 levels of %s are one complaint, at once', async (_, text) => {
  const start = performance.now()
  expect((await read(text)).diagnostics.map(({ rule }) => rule)).toEqual(['syntax/too-deep'])
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a broken text that is too deep to recover still names its first error', async () => {
  expect(await complaints(`a: "x" y\nb: ${'['.repeat(20_000)}`)).toEqual(['1:8 syntax/yaml "y"'])
})

test('so many errors that recovering overflows leave the first one', async () => {
  expect(await complaints('a: b: c\n'.repeat(20_000))).toEqual(['1:5 syntax/yaml ":"'])
})

test('100,000 keys, equal or not, are read in linear time', async () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `é${index}: 1\n`).join('')
  const start = performance.now()
  const { diagnostics } = await read(keys + keys)
  expect(diagnostics).toHaveLength(50_000)
  expect(performance.now() - start).toBeLessThan(15_000)
})

test('complaints come in the order of the text', async () => {
  const { diagnostics } = await read('b: 1e999\na: \u0001\nb: !t 1\n1: 2\n')
  const starts = diagnostics.map(({ span }) => span.start)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(diagnostics).toHaveLength(5)
})

test('every rule has a summary, and all but the invisible characters are errors', () => {
  for (const [rule, { severity, summary }] of Object.entries(syntaxRules)) {
    expect(rule).toMatch(/^syntax\/[a-z-]+$/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
    expect(severity).toBe(rule === 'syntax/bidi-control' ? 'warning' : 'error')
  }
})

test('an unfinished merge is one complaint, at its first mark', async () => {
  const text = 'version: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n'
  const { value, diagnostics } = await parse({ path: 'spec.yaml', text })
  expect(value).toBeUndefined()
  expect(
    diagnostics.map(({ rule, message, span }) => [rule, message, text.slice(span.start, span.end)]),
  ).toEqual([
    [
      'syntax/yaml',
      'An unfinished merge begins here; the text must be what both sides agreed on.',
      '<<<<<<< HEAD',
    ],
  ])
})
