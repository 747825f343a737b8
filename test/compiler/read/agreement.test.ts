import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml'
import { parse } from '../../../src/compiler/read/parse.ts'
import type { SpecDocument } from '../../../src/spec/document.ts'
import type { Path } from '../../../src/spec/path.ts'

const options = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  logLevel: 'error',
  prettyErrors: false,
} as const

// Every character that means something to YAML, and some that do not.
const text = fc
  .array(fc.constantFrom(...'ab Z09.:#-?,[]{}&*!|>%@`~\'"\\\n\té中😀'), { maxLength: 30 })
  .map((characters) => characters.join(''))
const key = fc.oneof(
  fc.constantFrom('id', 'name', '1', 'true', 'é', '', '#', 'a b', '- x'),
  text.map((word) => word.slice(0, 12)),
)
const scalar = fc.oneof(
  text,
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}))

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const

interface Writing {
  readonly lineWidth: number
  readonly indent: number
  readonly indentSeq: boolean
  readonly crlf: boolean
}

const writing = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  crlf: fc.boolean(),
})

/** Writes a value as YAML, with a choice of style, comments and anchors at each node. */
function write(
  data: unknown,
  choices: readonly number[],
  { lineWidth, indent, indentSeq, crlf }: Writing,
): string {
  const document = new Document(data, { version: '1.2' })
  let next = 0
  const choose = (count: number): number => (choices[next++ % choices.length] ?? 0) % count
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === 'string') node.type = styles[choose(styles.length)]
      if (key !== 'key' && choose(5) === 0) node.comment = ' why'
    },
    Collection(_, node) {
      node.flow = choose(3) === 0
      if (choose(6) === 0) node.commentBefore = ' about\n this'
      if (choose(5) === 0) node.spaceBefore = true
    },
  })
  const [last, first] = [document.contents, isSeq(document.contents) ? document.contents.items[0] : undefined]
  if (isSeq(last) && first && !isAlias(first) && choose(2) === 0)
    last.add(document.createAlias(first as Scalar, 'twin'))
  const yaml = document.toString({ lineWidth, indent, indentSeq })
  return crlf ? yaml.replaceAll('\n', '\r\n') : yaml
}

function trimEnd(yaml: string, start: number, end: number): number {
  return start + yaml.slice(start, end).replace(/(\r?\n[ \t]*)+$/, '').length
}

/** Holds every position against the other reader's; its blocks reach over the line breaks behind them. */
function expectSameSpans(yaml: string, node: ParsedNode, path: Path, document: SpecDocument): void {
  const [start, end] = node.range
  const isText = isScalar(node) && node.source !== ''
  if (isText || isAlias(node) || (isCollection(node) && node.flow)) {
    expect([path, document.locate(path)]).toEqual([path, { start, end: trimEnd(yaml, start, end) }])
  } else expect(document.locate(path).start).toBe(start)
  if (isMap(node)) {
    for (const { key, value: child } of node.items) {
      const at = [...path, String((key as Scalar).value)]
      const [keyStart, keyEnd] = key.range
      expect([at, document.locateKey(at)]).toEqual([
        at,
        { start: keyStart, end: trimEnd(yaml, keyStart, keyEnd) },
      ])
      if (child) expectSameSpans(yaml, child, at, document)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      expectSameSpans(yaml, item as ParsedNode, [...path, index], document)
  }
}

test('data and positions are those that the yaml package finds, however the value is written', async () => {
  const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 40 })
  let compared = 0
  await fc.assert(
    fc.asyncProperty(value, choices, writing, async (data, chosen, how) => {
      const yaml = write(data, chosen, how)
      const other = parseDocument<ParsedNode>(yaml, options)
      const { value: document, diagnostics } = await parse({ path: 'spec.yaml', text: yaml }, 'any')
      if (other.errors.length > 0 || other.warnings.length > 0) {
        expect(diagnostics).not.toEqual([])
        return
      }
      if (diagnostics.length > 0) return
      compared++
      expect(document!.data).toEqual(other.toJS())
      expectSameSpans(yaml, other.contents!, [], document!)
    }),
    { numRuns: 1500 },
  )
  expect(compared).toBeGreaterThan(1000)
})
