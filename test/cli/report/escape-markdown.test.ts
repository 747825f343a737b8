import '../../support/seed.ts'
import fc from 'fast-check'
import type { Table } from 'mdast'
import { expect, test } from 'vitest'
import { escapeMarkdown, markdownCode } from '../../../src/cli/report/escape-markdown.ts'
import { printableLine } from '../../../src/cli/report/printable.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { parseMarkdown, wordsOf } from '../../support/markdown.ts'
import { payloads } from '../../support/payloads.ts'

/** What a reader sees in a cell that holds this Markdown. */
function seen(markdown: string): string {
  const [table] = parseMarkdown(`| a | b |\n| - | - |\n| ${markdown} | end |\n`).children as Table[]
  expect(table?.children[1]?.children).toHaveLength(2)
  const [cell] = table!.children[1]!.children
  for (const node of cell!.children) expect(['text', 'inlineCode', 'html']).toContain(node.type)
  for (const node of cell!.children) if (node.type === 'html') expect(node.value).toMatch(/^<\/?code>$/)
  return cell!.children.map((node) => (node.type === 'html' ? '' : wordsOf(node))).join('')
}

function expected(text: string): string {
  return printableLine(text)
    .replace(/(?<!`)`([^`]+)`(?!`)/g, '$1')
    .trim()
}

const pieces = fc.constantFrom(...hostileTexts, ...payloads, ...'\\`|<>*_[]()!#&;@~:/. a1'.split(''))
const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

test('a cell shows the text and does nothing else', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(expected(text) !== '')
      expect(seen(escapeMarkdown(text)).replaceAll('\u200b', '').trim()).toBe(expected(text))
    }),
    { numRuns: 1500 },
  )
})

test('inline code shows exactly the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(seen(markdownCode(text)).trim()).toBe(printableLine(text).trim())
    }),
    { numRuns: 1500 },
  )
})

test.for([
  ['@octocat', '@&#8203;octocat'],
  ['see #12', 'see #&#8203;12'],
  ['https://example.org', 'https:&#8203;//example.org'],
  ['`@octocat`', '`@octocat`'],
])('%s calls nobody and links nothing', ([text, markdown]) => {
  expect(escapeMarkdown(text!)).toBe(markdown)
})
