import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { expand } from '../../../src/compiler/expand/expand.ts'
import { formats } from '../../../src/compiler/format.ts'
import type { Artifact } from '../../../src/spec/artifact.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { barestSpec, fullestSpec } from '../../support/fullest-spec.ts'
import { parseMarkdown, shapeOf, wordsOf, writeMarkdown } from '../../support/markdown.ts'
import { buildSpec, specs } from '../../support/read-spec.ts'

const reports = ['model-choice.md', 'base-model-eval-results.md'] as const
const sources = [...specs, 'the barest spec', 'the fullest spec'] as const

function buildAny(name: string): Promise<Artifact[]> {
  const made = { 'the barest spec': barestSpec, 'the fullest spec': fullestSpec }[name]
  return made ? Promise.resolve(compile(expand(made()), 'finetune.config.yaml')) : buildSpec(name)
}

const cases = sources.flatMap((name) => reports.map((path) => [path, name] as const))

async function reportOf(path: string, name: string): Promise<string> {
  return (await buildAny(name)).find((artifact) => artifact.path === path)!.text
}

test.for(cases)(
  '%s of %s is in canonical style: written again from its tree, it is the same',
  async ([path, name]) => {
    const text = await reportOf(path, name)
    expect(writeMarkdown(parseMarkdown(text))).toBe(text)
  },
)

test.for(cases)(
  '%s of %s has whole tables, lists with words, and no syntax that failed',
  async ([path, name]) => {
    const tree = parseMarkdown(await reportOf(path, name))
    for (const node of walk(tree)) {
      if (node.type === 'table') {
        const widths = node.children.map((row) => row.children.length)
        expect(new Set(widths).size).toBe(1)
        expect(node.children.length).toBeGreaterThan(1)
      }
      if (['heading', 'listItem', 'tableCell', 'paragraph'].includes(node.type))
        expect(wordsOf(node)).not.toBe('')
      // Left over, these would be a table, a heading or emphasis that was not read as one.
      if (node.type === 'text') expect(node.value).not.toMatch(/\| -|^#|\*\*|undefined|null|NaN|\[object/)
    }
  },
)

function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}

test.for([
  [
    'model-choice.md',
    [
      'Base model for Harbour desk',
      'Candidates',
      'brine-7b (chosen)',
      'gull-3b',
      'What was checked',
      'Token economics',
      'Open risks',
    ],
  ],
  [
    'base-model-eval-results.md',
    [
      'Base model evaluation for Harbour desk',
      'Decision',
      'Protocol',
      'When a conversation passes',
      'What the pass rate will mean',
    ],
  ],
] as const)('%s has its headings', async ([path, headings]) => {
  const tree = parseMarkdown(await reportOf(path, 'the fullest spec'))
  expect(tree.children.filter(({ type }) => type === 'heading').map(wordsOf)).toEqual(headings)
})

/** A spec with one optional part of it left out, for each part that may be left out, and for each pair within one. */
function* withoutParts(spec: Spec, path: readonly string[] = []): Generator<[string, Spec]> {
  const node = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], spec)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  for (const key of Object.keys(node)) {
    const copy = structuredClone(spec)
    const parent = path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy)
    delete (parent as Record<string, unknown>)[key]
    yield [[...path, key].join('.'), copy]
    yield* withoutParts(spec, [...path, key])
  }
}

test('whatever optional part is absent, every template has all that it asks for', async () => {
  const { default: validateSpec } = await import('#compiled/validate-spec')
  const valid = [...withoutParts(fullestSpec())].filter(([, spec]) => validateSpec(spec))
  expect(valid.length).toBeGreaterThan(100)
  for (const [part, spec] of valid) {
    for (const { path, text } of compile(expand(spec), 'finetune.config.yaml')) {
      expect(text, `${path} without ${part}`).not.toMatch(/undefined|NaN|\[object|Infinity/)
      expect(text.endsWith('\n') && !text.endsWith('\n\n'), `${path} without ${part}`).toBe(true)
      if (path.endsWith('.md') && !path.startsWith('config/')) {
        expect(writeMarkdown(parseMarkdown(text)), `${path} without ${part}`).toBe(text)
      }
    }
  }
})

const { md, heading, cell, code, fence } = formats as Record<string, (value: string) => string>

// Every character that means something to Markdown, and some that do not.
const markdownText = fc
  .array(
    fc.constantFrom(
      ...'ab 1.)#-+*_`~[]()!<>&;:/@|\\=\'"wé中😀\n\t',
      'http://',
      'HTTPS://',
      'www.',
      'WWW.',
      '&amp;',
      '<b>',
      '](x)',
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

test('any text comes back from inline Markdown, at the start of a line, in a heading, an item or a cell', () => {
  fc.assert(
    fc.property(markdownText, (text) => {
      const document = `${md!(text)}\n\n## ${heading!(text)}\n\n- ${md!(text)}\n\n| a | b |\n| - | - |\n| ${cell!(text)} | x |\n`
      const tree = parseMarkdown(document)
      const paragraph = ['paragraph', 'text']
      const row = ['tableRow', ['tableCell', 'text'], ['tableCell', 'text']]
      expect(shapeOf(tree)).toEqual([
        'root',
        paragraph,
        ['heading 2', 'text'],
        ['list', ['listItem', paragraph]],
        ['table', row, row],
      ])
      const shown = text.replace(/\s+/g, ' ').trim()
      const [line, title, items, table] = tree.children
      expect([line, title, items].map((node) => wordsOf(node!))).toEqual([shown, shown, shown])
      expect(wordsOf(table!)).toBe(`ab${shown}x`)
    }),
    { numRuns: 500 },
  )
})

test('any text comes back from inline code and from a fence', () => {
  fc.assert(
    fc.property(markdownText, (text) => {
      const tree = parseMarkdown(`${code!(text)}\n\n${fence!(text)}\n`)
      expect(shapeOf(tree)).toEqual(['root', ['paragraph', 'inlineCode'], 'code'])
      expect(wordsOf(tree.children[0]!)).toBe(text.replace(/\s+/g, ' ').trim())
      expect(wordsOf(tree.children[1]!)).toBe(text.replace(/\n+$/, ''))
    }),
    { numRuns: 300 },
  )
})

test('blank text is a dash where something has to stand', () => {
  for (const format of [md, heading, cell]) expect(format!(' \n')).toBe('–')
  expect(code!(' ')).toBe('`–`')
})

test.for([
  ['snake_case_word', 'snake_case_word'],
  ['_x_', '\\_x\\_'],
  ['C#', 'C#'],
  ['# x', '\\# x'],
  ['1. x', '1\\. x'],
  ['2026 x', '2026 x'],
  ['a - b', 'a - b'],
  ['a*b', 'a\\*b'],
  ['< 5 & more', '< 5 & more'],
  ['a@example.org', 'a\\@example.org'],
] as const)('%j is written %s', ([text, written]) => {
  expect(md!(text)).toBe(written)
})
