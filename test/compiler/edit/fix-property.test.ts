import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Document,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  type Scalar,
  visit,
  type YAMLSeq,
} from 'yaml'
import { fixText } from '../../support/fix-text.ts'
import { specs } from '../../support/read-spec.ts'

const root = join(import.meta.dirname, '../../..')
const paths = [...specs, 'test/fixtures/fullest.yaml']

/** The files beside a spec that it may refer to. */
function filesOf(path: string, document: Document): Record<string, string> {
  const files: Record<string, string> = {}
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair<Scalar>
      if (key.value !== 'file' || !isScalar(value)) return
      files[String(value.value)] = readFileSync(join(root, dirname(path), String(value.value)), 'utf8')
    },
  })
  return files
}

/** A slip that `--fix` is certain about, made in a document at one of its places. */
type Slip = (document: Document, pick: (count: number) => number) => void

const knownKeys =
  /^(?:question|calibration_examples|categories|criteria|safety_gates|topics|subtopics|domain_rules|anti_patterns|edge_cases|experts|background|flaw_rates|conditional|training|candidates)$/

function scalars(
  document: Document,
  wanted: (scalar: Scalar, path: readonly unknown[]) => boolean,
): Scalar[] {
  const found: Scalar[] = []
  visit(document, {
    Scalar(_, node, path) {
      if (wanted(node, path)) found.push(node)
    },
  })
  return found
}

function listsUnder(document: Document, names: RegExp): YAMLSeq[] {
  const found: YAMLSeq[] = []
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair<Scalar, unknown>
      if (names.test(String(key.value)) && isSeq(value) && value.items.every((item) => isScalar(item)))
        found.push(value)
    },
  })
  return found
}

const slips: Record<string, Slip> = {
  'two letters of a key are swapped': (document, pick) => {
    const keys = scalars(document, ({ value }, path) => {
      const parent = path.at(-1) as Pair | undefined
      return knownKeys.test(String(value)) && (parent as Pair<Scalar>)?.key?.value === value
    })
    const key = keys[pick(keys.length)]!
    const name = String(key.value)
    const at = 1 + pick(name.length - 2)
    if (name[at] !== name[at + 1])
      key.value = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
  },
  'the type of an example is in lower case': (document, pick) => {
    const types = scalars(document, ({ value }) => /^(?:BORDERLINE_)?(?:PASS|FAIL)$/.test(String(value)))
    const type = types[pick(types.length)]!
    type.value = String(type.value).toLowerCase().replace('_', ' ')
  },
  'a criterion is listed twice': (document, pick) => {
    const lists = listsUnder(document, /^(?:criteria|safety_gates)$/)
    const { items } = lists[pick(lists.length)]!
    const twin = (items[pick(items.length)] as Scalar).clone()
    items.push(twin)
  },
  'a threshold is a percentage': (document) => {
    const value = document.getIn(['rubric', 'pass_threshold'])
    if (typeof value === 'number' && value < 1)
      document.setIn(['rubric', 'pass_threshold'], Math.round(value * 100))
  },
}

function inFlow(document: Document): void {
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
  })
}

/** Comments behind and above nodes, each with a word of its own. */
function comment(document: Document, pick: (count: number) => number, count: number): void {
  const nodes = scalars(
    document,
    (_, path) => isSeq(path.at(-1)) || (path.at(-1) as Pair).value !== undefined,
  )
  for (let number = 0; number < count; number++) nodes[pick(nodes.length)]!.comment = ` note-${number}.`
}

const notes = (text: string) => new Set(text.match(/(?<=# )note-\d+\./g))

test.for(paths)('slips in %s are mended, and the rest stays as it was', async (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const original = parse(text) as unknown
  const files = filesOf(path, parseDocument(text))
  const choice = fc.record({
    names: fc.array(fc.constantFrom(...Object.keys(slips)), { minLength: 1, maxLength: 4 }),
    numbers: fc.infiniteStream(fc.nat()),
    comments: fc.nat(12),
    flow: fc.boolean(),
    crlf: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(choice, async ({ names, numbers, comments, flow, crlf }) => {
      const document = parseDocument(text)
      const pick = (count: number) => (count < 1 ? 0 : numbers.next().value! % count)
      for (const name of names) slips[name]!(document, pick)
      comment(document, pick, comments)
      if (flow) inFlow(document)
      const lf = document.toString({ lineWidth: flow ? 80 : 0 })
      const slipped = crlf ? lf.replaceAll('\n', '\r\n') : lf
      const run = await fixText(slipped, files)
      expect(run.unsound).toEqual([])
      expect(run.fixed > 0).toBe(JSON.stringify(parse(slipped)) !== JSON.stringify(original))
      const again = await fixText(run.text, files)
      expect([again.fixed, again.text]).toEqual([0, run.text])
      expect(parse(run.text)).toEqual(original)
      // A comment goes with the item that it stands behind, and only then.
      const lost = [...notes(slipped)].filter((note) => !notes(run.text).has(note))
      const removed = names.filter((name) => name === 'a criterion is listed twice').length
      expect(lost.length).toBeLessThanOrEqual(removed)
      expect(run.text.includes('\r\n')).toBe(crlf)
      expect(/[^\r]\n/.test(run.text)).toBe(!crlf)
    }),
    { numRuns: 40 },
  )
})
