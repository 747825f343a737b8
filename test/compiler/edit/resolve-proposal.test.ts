import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../src/compiler/edit/apply-edits.ts'
import { changeOnlyWhatTheyMean } from '../../../src/compiler/edit/check-fixes.ts'
import { resolveProposal } from '../../../src/compiler/edit/resolve-proposal.ts'
import { include } from '../../../src/compiler/include.ts'
import { parse } from '../../../src/compiler/read/parse.ts'
import type { Path } from '../../../src/spec/path.ts'
import type { Change } from '../../../src/spec/proposal.ts'
import { readFrom } from '../../support/read-spec.ts'

/** A text after changes; undefined where they are refused. Each must do what it says, and nothing else. */
async function change(text: string, ...changes: Change[]): Promise<string | undefined> {
  const { value: document } = await parse({ path: 'a.yaml', text })
  const written = { document: document!, references: new Map(), data: document!.data }
  const fix = resolveProposal(written, { title: 'Change it.', changes })
  if (!fix) return undefined
  expect(await changeOnlyWhatTheyMean([fix])).toBe(true)
  return applyEdits(text, fix.edits)
}

const at = (path: string): Path => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

describe('set', () => {
  test.for([
    ['a: 0.35 # because', 'a', 0.3, 'a: 0.3 # because'],
    ['a: 0.20', 'a', 0.3, 'a: 0.30'],
    ['a: 1.0', 'a', 0.95, 'a: 0.95'],
    ['a: .5', 'a', 0.45, 'a: .45'],
    ['a: 15', 'a', 0.15, 'a: 0.15'],
    ['{a: {b: 1, c: 2}}', 'a.b', 3, '{a: {b: 3, c: 2}}'],
    ['a: "15%"', 'a', 0.15, 'a: 0.15'],
    ['a: yes', 'a', true, 'a: true'],
    ['a: [x, pass]', 'a.1', 'PASS', 'a: [x, PASS]'],
    ["a: 'x'", 'a', "it's", "a: 'it''s'"],
    ['a: "x"', 'a', 'say "y"', 'a: "say \\"y\\""'],
    ['a: x', 'a', 'y: z', 'a: "y: z"'],
    ['a: x', 'a', 'no', 'a: "no"'],
    ['a: x', 'a', 'null', 'a: "null"'],
    ['a: x', 'a', '1.5', 'a: "1.5"'],
    ['a: x', 'a', '漢字 と', 'a: 漢字 と'],
    ['a: "x"', 'a', '\u202e', 'a: "\\u202e"'],
    ['a:\nb: 1', 'a', 2, 'a: 2\nb: 1'],
    ['a: # none yet\nb: 1', 'a', 2, 'a: 2 # none yet\nb: 1'],
    ['a: {b: , c: 1}', 'a.b', 2, 'a: {b: 2 , c: 1}'],
    ['a: one\n  two\nb: 1', 'a', 'three', 'a: three\nb: 1'],
    ['a: &x 1\nb: 2', 'a', 3, 'a: &x 3\nb: 2'],
    ['汉: 汉\r\na: 1\t# 汉\r\n', 'a', 2, '汉: 汉\r\na: 2\t# 汉\r\n'],
  ] as const)('%j, %s to %j', async ([text, path, set, expected]) => {
    expect(await change(text, { at: at(path), set })).toBe(expected)
  })

  test.for([
    ['a: &x 1\nb: *x', 'a', 'an alias repeats it'],
    ['a: &x 1\nb: *x', 'b', 'it is an alias'],
    ['a: &x {c: 1}\nb: *x', 'a.c', 'an alias repeats what it stands in'],
    ['a: &x {c: 1}\nb: *x', 'b.c', 'it stands in what an alias repeats'],
    ['a: |\n  x\n', 'a', 'a block text has a form of its own'],
    ['a: [1]', 'a', 'it is a list'],
    ['a: 1', 'b', 'it is not written'],
  ] as const)('refuses %j, %s: %s', async ([text, path]) => {
    expect(await change(text, { at: at(path), set: 2 })).toBeUndefined()
  })

  test('what a shorthand leaves out is set where its number stands', async () => {
    expect(await change('t: {a: 0.3, b: 0.7}', { at: ['t', 'a', 'weight'], set: 0.4 })).toBe(
      't: {a: 0.4, b: 0.7}',
    )
    expect(await change('e: [[pass, c, r, w]]', { at: ['e', 0, 'type'], set: 'PASS' })).toBe(
      'e: [[PASS, c, r, w]]',
    )
    expect(await change('t: [a, b]', { at: ['t', 'a', 'weight'], set: 0.4 })).toBeUndefined()
  })
})

describe('rename', () => {
  test.for([
    ['wieght: 1 # x', 'wieght', 'weight: 1 # x'],
    ['"wieght": 1', 'wieght', '"weight": 1'],
    ["{a: {'wieght': 1}}", 'a.wieght', "{a: {'weight': 1}}"],
    ['? wieght\n: 1\n', 'wieght', '? weight\n: 1\n'],
    ['- a: &x 1\n  wieght: *x\n', '0.wieght', '- a: &x 1\n  weight: *x\n'],
    ['t: [wieght, b]', 't.wieght', 't: [weight, b]'],
  ] as const)('%j, %s', async ([text, path, expected]) => {
    const whole = text.startsWith('-') ? `l:\n${text}` : text
    const place = text.startsWith('-') ? ['l', ...at(path)] : at(path)
    const result = await change(whole, { at: place, rename: 'weight' })
    expect(result).toBe(text.startsWith('-') ? `l:\n${expected}` : expected)
  })

  test.for([
    ['wieght: 1\nweight: 2', 'wieght', 'the name is taken'],
    ['t: [wieght, weight]', 't.wieght', 'the name is taken in a list of names'],
    ['a: &x {wieght: 1}\nb: *x', 'b.wieght', 'an alias stands for it'],
    ['t: {a: 1}', 't.a.wieght', 'it is not written'],
    ['wieght: 0.3', 'wieght.weight', 'a shorthand leaves the key out'],
  ] as const)('refuses %j, %s: %s', async ([text, path]) => {
    expect(await change(text, { at: at(path), rename: 'weight' })).toBeUndefined()
  })
})

describe('remove', () => {
  test.for([
    ['a: [x, y, z]', 'a.1', 'a: [x, z]'],
    ['a: [x, y, z]', 'a.0', 'a: [y, z]'],
    ['a: [x, y, z]', 'a.2', 'a: [x, y]'],
    ['a: [x, y, ]', 'a.1', 'a: [x, ]'],
    ['a: [ x,y ]', 'a.1', 'a: [ x ]'],
    ['a: {x: 1, "y": [2, 3]}', 'a.y', 'a: {x: 1}'],
    ['a: {x: 1, y: 2}', 'a.x', 'a: {y: 2}'],
    ['a: [\n  x, # one\n  y, # two\n  z, # three\n  ]', 'a.1', 'a: [\n  x, # one\n  z, # three\n  ]'],
    ['a: [\n  x, # one\n  y # two\n  ]', 'a.1', 'a: [\n  x # one\n  ]'],
    ['a: [\n  x,\n  y,\n  ]', 'a.1', 'a: [\n  x,\n  ]'],
    ['a: [x, y,\n  z]', 'a.1', 'a: [x,\n  z]'],
    ['a: [x, y, # both\n  z]', 'a.1', 'a: [x, # both\n  z]'],
    ['a: [x,\n  y]', 'a.1', 'a: [x]'],
    ['a: [x, # one\n  y]', 'a.1', 'a: [x # one\n  ]'],
    ['a: [x, [\n  y], z]', 'a.1', 'a: [x, z]'],
    ['a:\n  - x\n  - y # two\n  - z\n', 'a.1', 'a:\n  - x\n  - z\n'],
    ['a:\r\n- x\r\n- y\t# two\r\n', 'a.1', 'a:\r\n- x\r\n'],
    ['a:\n  - x\n  - y', 'a.1', 'a:\n  - x\n'],
    ['a:\n  - b: 1\n    # inside\n    c: 2\n\n  - d', 'a.0', 'a:\n\n  - d'],
    ['a:\n  - |\n    text\n    more\n  - d', 'a.0', 'a:\n  - d'],
    ['a:\n  b: 1\n  c: # two\n    d: 2\ne: 3', 'a.c', 'a:\n  b: 1\ne: 3'],
    ['a:\n  - b: 1\n    c: 2\n', 'a.0.b', 'a:\n  - c: 2\n'],
    ['a:\n  - b: 1\n    c: 2\n', 'a.0.c', 'a:\n  - b: 1\n'],
    ['a: &x 1\nb: *x\nc: 2\n', 'b', 'a: &x 1\nc: 2\n'],
    [
      'a:\n  # about x\n  - x\n  - y\n  # about z\n  - z\n',
      'a.1',
      'a:\n  # about x\n  - x\n  # about z\n  - z\n',
    ],
  ] as const)('%j, %s', async ([text, path, expected]) => {
    expect(await change(text, { at: at(path), remove: true })).toBe(expected)
  })

  test.for([
    ['a: [x]', 'a.0', 'nothing would be left'],
    ['a:\n  - x\n', 'a.0', 'nothing would be left'],
    ['a:\n  b: 1\n', 'a.b', 'nothing would be left'],
    ['a: &x 1\nb: *x\n', 'a', 'an alias needs it'],
    ['a: {c: &x 1}\nb: *x\n', 'a', 'an alias needs a part of it'],
    ['a: &x [1, 2]\nb: *x\n', 'b.0', 'an alias stands for it'],
    ['a:\n  - x\n  # about y\n  - y\n', 'a.1', 'a comment is about it'],
    ['a: [\n  x,\n  # about y\n  y\n  ]', 'a.1', 'a comment is about it'],
    ['a:\n  - b: 1\n    # more of b\n  - c: 2\n', 'a.0', 'a comment within it would be left'],
    ['a: [x # why\n  , y]', 'a.0', 'a comment stands before its comma'],
    ['a: [x, y # why\n  ]', 'a.1', 'a comment stands on the line of others'],
    ['a: [x, &n y]', 'a.1', 'its anchor would be left'],
    ['a: [x: 1, y]', 'a.0.x', 'a pair in a list has one entry'],
    ['a:\n  - - x\n    - y\n', 'a.0.0', 'it shares its line with the list it stands in'],
    ['a: [x, y]', 'a.2', 'it is not written'],
    ['t: {a: 0.3, b: 0.7}', 't.a.weight', 'a shorthand leaves it out'],
    ['e: [[PASS, c, r, w], 1]', 'e.0.reasoning', 'a tuple needs all its fields'],
  ] as const)('refuses %j, %s: %s', async ([text, path]) => {
    expect(await change(text, { at: at(path), remove: true })).toBeUndefined()
  })

  test('several changes are made together, in one collection too', async () => {
    const text = 'a: [x, y, z, x, y]\nwieght: 1 # w\n'
    expect(
      await change(
        text,
        { at: ['a', 0], remove: true },
        { at: ['a', 2], set: 'q' },
        { at: ['a', 4], remove: true },
        { at: ['wieght'], rename: 'weight' },
      ),
    ).toBe('a: [y, q, x]\nweight: 1 # w\n')
  })
})

describe('replace', () => {
  test.for([
    ['a: "{{ x }} and {{ x }}" # c', 'a: "{{x}} and {{x}}" # c'],
    ['a: |\n  one {{ x }}\n  two {{ x }}\n', 'a: |\n  one {{x}}\n  two {{x}}\n'],
    ['a: >-\r\n  one\r\n  {{ x }}\r\n', 'a: >-\r\n  one\r\n  {{x}}\r\n'],
    ['a: b {{ x }}', 'a: b {{x}}'],
  ] as const)('%j', async ([text, expected]) => {
    expect(await change(text, { at: ['a'], replace: '{{ x }}', by: '{{x}}' })).toBe(expected)
  })

  test.for([
    ['a: "{{\n  x }}"', 'a line break splits it'],
    ['a: "\\x7b{ x }}"', 'an escape hides it'],
    ['a: &n "{{ x }}"\nb: *n', 'an alias repeats it'],
    ['a: 1', 'it is no text'],
  ] as const)('refuses %j: %s', async ([text]) => {
    expect(await change(text, { at: ['a'], replace: '{{ x }}', by: '{{x}}' })).toBeUndefined()
  })
})

describe('in a file that the spec refers to', () => {
  const text = 'prompts:\n  system: {text: {file: s.md}}\n  anti_patterns: {file: p.json}\n'
  const files = { 's.md': 'Be {{ x }}.\r\n', 'p.json': '[\n  "one",\n  "two"\n]\n' }

  async function changeFile(own: string, change: Change): Promise<string | undefined> {
    const { value: document } = await parse({ path: 'a.yaml', text: own })
    const { data, references } = await include(document!, readFrom(files))
    const fix = resolveProposal(
      { document: document!, data, references },
      { title: 'It.', changes: [change] },
    )
    if (!fix) return undefined
    expect(await changeOnlyWhatTheyMean([fix])).toBe(true)
    const { source } = fix.edits[0]!
    return `${source.path} ${applyEdits(source.text, fix.edits)}`
  }

  test('the edit is one of that file', async () => {
    expect(
      await changeFile(text, { at: ['prompts', 'system', 'text'], replace: '{{ x }}', by: '{{x}}' }),
    ).toBe('s.md Be {{x}}.\r\n')
    expect(await changeFile(text, { at: ['prompts', 'anti_patterns', 1], remove: true })).toBe(
      'p.json [\n  "one"\n]\n',
    )
  })

  test('it is refused where the file stands in several places, and for the reference itself', async () => {
    const twice = text.replace('p.json}', 'p.json}\n  domain_rules: {file: p.json}')
    expect(await changeFile(twice, { at: ['prompts', 'anti_patterns', 1], remove: true })).toBeUndefined()
    expect(await changeFile(text, { at: ['prompts', 'anti_patterns'], remove: true })).toBeUndefined()
    expect(await changeFile(text, { at: ['prompts', 'system', 'text'], set: 'x' })).toBeUndefined()
  })
})
