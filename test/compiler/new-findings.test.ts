import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../../src/pipeline.ts'
import { readFrom, tell } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const today = '2026-11-22'

/** What the spec has that it had not before. */
async function findNew(
  before: string,
  now: string,
  files: Record<string, string>[] = [{}, {}],
): Promise<string[]> {
  const source = (text: string) => ({ path: 'a.yaml', text })
  const base = { source: source(before), readReference: readFrom(files[0]!) }
  const environment = { readReference: readFrom(files[1]!), today, base }
  const { diagnostics, suppressed } = await lint(source(now), environment)
  return [...diagnostics, ...suppressed].map(tell)
}

const topics = (weights: string) => `${head}taxonomy:\n  edge_cases: [hostile]\n  topics:\n${weights}`

test('a finding is old wherever it moves, and new in another node', async () => {
  const before = topics('    a: {weight: 1, subtopics: []}\n')
  expect(await findNew(before, before)).toEqual([])
  expect(await findNew(before, before.replace('taxonomy', '# a\n\n# b\nlint: {}\ntaxonomy'))).toEqual([])
  const more = topics('    b: {weight: 0.4, subtopics: []}\n    a: {weight: 0.6, subtopics: []}\n')
  expect((await findNew(before, more)).map((line) => line.slice(0, 45))).toEqual([
    'a.yaml:6:33-35 taxonomy/topics-have-subtopics',
  ])
})

test('a sum that misses by more than before is a new finding, and the same sum is an old one', async () => {
  const sum = (a: number, b: number) =>
    topics(`    a: {weight: ${a}, subtopics: [x]}\n    b: {weight: ${b}, subtopics: [y]}\n`)
  expect(await findNew(sum(0.5, 0.45), sum(0.5, 0.45))).toEqual([])
  expect(await findNew(sum(0.5, 0.45), sum(0.5, 0.4))).toEqual([expect.stringContaining('0.9')])
})

test('another number is another value, whatever else the message says', async () => {
  const tokens = (ceiling: number) => `${head}tokens: {ceiling: ${ceiling}}\n`
  expect((await findNew(tokens(4096), tokens(20000))).length).toBe(1)
  expect(await findNew(tokens(20000), tokens(20000))).toEqual([])
  expect((await findNew(tokens(20000), tokens(30000))).length).toBe(1)
})

const examples = (...texts: string[]) =>
  `${head}rubric:\n  criteria:\n    CQ1:\n      question: Is it?\n      calibration_examples:\n${texts.map((text) => `        - ${text}\n`).join('')}`
const empty = '[PASS, "User asks", "", Because]'
const full = (name: string) => `[PASS, "User asks ${name}", "It answers ${name}", Because]`
const isEmpty = (line: string) => line.includes('rubric/calibration-complete')

test('an item without a name is known by what it says, though messages count items', async () => {
  const before = examples(full('a'), empty, full('b'))
  expect(await findNew(before, examples(full('b'), full('c'), full('a'), empty))).toEqual(
    await findNew(
      examples(full('a'), full('d'), full('b')),
      examples(full('b'), full('c'), full('a'), full('d')),
    ),
  )
  expect((await findNew(before, examples(full('b'), full('c'), full('a'), empty))).filter(isEmpty)).toEqual(
    [],
  )
})

test('equal findings are counted', async () => {
  const found = await findNew(examples(full('a'), empty), examples(empty, full('a'), empty))
  expect(found.filter(isEmpty)).toHaveLength(1)
  expect((await findNew(examples(empty, empty), examples(full('a'), empty))).filter(isEmpty)).toEqual([])
})

test('an item is known by its id or its name', async () => {
  const scenarios = (...items: string[]) =>
    `${head}baseline:\n  scenarios:\n${items.map((item) => `    - ${item}\n`).join('')}`
  const before = scenarios('{id: s1, opening: 1}', '{id: s2, opening: Hello}')
  expect(await findNew(before, before)).toEqual([])
  const moved = scenarios('{id: s2, opening: Hello you}', '{id: s3, opening: Hi}', '{id: s1, opening: 1}')
  const isShape = (line: string) => line.includes(' schema/')
  expect((await findNew(scenarios('{id: s2, opening: Hello}'), moved)).filter(isShape)).not.toEqual([])
  expect((await findNew(before, moved)).filter(isShape)).toEqual([])
})

test('a finding in a referenced list is matched by the node that the list stands for', async () => {
  const spec = `${head}rubric:\n  criteria:\n    CQ1: {question: Is it?, calibration_examples: {file: e.yaml}}\n`
  const list = (...items: string[]) => ({ 'e.yaml': items.map((item) => `- ${item}\n`).join('') })
  const found = await findNew(spec, spec, [list(empty), list(full('a'), empty)])
  expect(found.filter(isEmpty)).toEqual([])
  expect((await findNew(spec, spec, [list(full('a')), list(full('a'), empty)])).filter(isEmpty)).toHaveLength(
    1,
  )
  const inline = examples(full('a'), empty)
  expect((await findNew(inline, spec, [{}, list(empty, full('a'))])).filter(isEmpty)).toEqual([])
})

test('errors of syntax are always shown', async () => {
  const broken = `${head}lint: [\n`
  expect(await findNew(broken, broken)).toEqual([expect.stringContaining('syntax/yaml')])
})

test('what was broken before hides nothing now', async () => {
  const now = topics('    a: {weight: 1, subtopics: []}\n')
  expect((await findNew('lint: [', now)).length).toBe((await findNew(head, now)).length)
  expect((await findNew('', now)).length).toBeGreaterThan(0)
})

test('a finding that a comment no longer suppresses is new, and a suppression is new when it is', async () => {
  const plain = topics('    a: {weight: 1, subtopics: []}\n')
  const hidden = topics(
    '    # fdc-disable-next-line taxonomy/topics-have-subtopics -- x\n    a: {weight: 1, subtopics: []}\n',
  )
  const rule = (line: string) => line.split(' ')[1]
  expect((await findNew(hidden, plain)).map(rule)).toEqual(['taxonomy/topics-have-subtopics:'])
  expect((await findNew(plain, hidden)).map(rule)).toEqual(['taxonomy/topics-have-subtopics:'])
  expect(await findNew(hidden, hidden)).toEqual([])
})

test('nothing is new in a spec whose lines, comments and order of items alone have changed', async () => {
  const item = fc.constantFrom(empty, full('a'), full('b'), '[FAIL, "", "", ""]', '{type: PASS, context: C}')
  const layout = fc.array(fc.constantFrom('', '\n', '# why\n'), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { minLength: 1, maxLength: 6 }),
      layout,
      fc.nat(),
      async (items, gaps, turn) => {
        const at = turn % items.length
        const turned = [...items.slice(at), ...items.slice(0, at)]
        const now = examples(...turned)
          .split('\n')
          .map((line, index) => `${gaps[index % gaps.length]}${line}`)
          .join('\r\n')
        // A contradiction is reported at the later of two examples, which is another one after a turn.
        const isPair = (line: string) => line.includes('no-contradictory-examples')
        expect((await findNew(examples(...items), now)).filter((line) => !isPair(line))).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})

test('thousands of findings are compared in time', { timeout: 30_000 }, async () => {
  const many = (from: number) =>
    topics(
      Array.from({ length: 10_000 }, (_, n) => `    t${from + n}: {weight: 1, subtopics: []}\n`).join(''),
    )
  expect((await findNew(many(0), many(5))).filter((line) => line.includes('subtopics')).length).toBe(5)
})
