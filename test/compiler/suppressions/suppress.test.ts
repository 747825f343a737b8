import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unsuppressibleGroups } from '../../../src/compiler/suppressions/suppression-rules.ts'
import { fixedRules } from '../../../src/fixed-rules.ts'
import { lint } from '../../../src/pipeline.ts'
import type { Diagnostic } from '../../../src/spec/diagnostic.ts'
import { badTextsRule } from '../../support/bad-texts-rule.ts'
import { lineAndColumn } from '../../support/position.ts'
import { readFrom, tell } from '../../support/read-spec.ts'

const rules = [badTextsRule('t/bad'), badTextsRule('t/awful'), badTextsRule('t/gate', 'evil', true)]
const head = 'version: 1\ndomain: {title: T, summary: S.}\nlint: {rules: {t/awful: off}}\n'
const good = `${head}taxonomy:\n  topics:\n    fine: 1\n`
const today = '2026-11-22'

async function lintText(text: string, files: Record<string, string> = {}) {
  return lint({ path: 'a.yaml', text }, { readReference: readFrom(files), rules, today })
}

/** What comments say of their own, each with its place. */
async function complaints(text: string, files?: Record<string, string>): Promise<string[]> {
  return (await lintText(text, files)).diagnostics
    .filter(({ rule }) => rule.startsWith('suppression/'))
    .map(tell)
}

/** The lines of what is found and of what is suppressed. */
async function lines(text: string, files?: Record<string, string>) {
  const { diagnostics, suppressed } = await lintText(text, files)
  const line = ({ source, span }: Diagnostic) => lineAndColumn(source.text, span.start).line
  return { found: diagnostics.map(line), suppressed: suppressed.map(line) }
}

test('a suppressed finding is kept apart, with the reason, the day and the place of the comment', async () => {
  const text = `${head}taxonomy:\n  # fdc-disable-next-line t/bad -- agreed, see #41 (until=2026-11-22)\n  topics:\n    bad: 1\n`
  const { diagnostics, suppressed } = await lintText(text)
  expect(diagnostics).toEqual([])
  expect(suppressed.map(tell)).toEqual(['a.yaml:7:10-11 t/bad: It is bad.'])
  const { at, ...suppression } = suppressed[0]!.suppression
  expect(suppression).toEqual({ reason: 'agreed, see #41', until: '2026-11-22' })
  expect(text.slice(at.span.start, at.span.end)).toBe(
    '# fdc-disable-next-line t/bad -- agreed, see #41 (until=2026-11-22)',
  )
})

test.for([
  ['another rule', '    # fdc-disable-next-line t/awful -- x\n    bad: 1', [7]],
  ['the entry before', '    # fdc-disable-next-line t/bad -- x\n    fine: 0.5\n    bad: 0.5', [6, 8]],
  [
    'a part of its entry',
    '    fine: 1\n    bad:\n      # fdc-disable-next-line t/bad -- x\n      weight: 0\n      subtopics: [a]',
    [8, 9],
  ],
])('a finding is not silenced by a comment about %s', async ([, topics, expected]) => {
  expect((await lines(`${head}taxonomy:\n  topics:\n${topics}\n`)).found).toEqual(expected)
})

test.for([
  ['on a key', '    a: {weight: 1, subtopics: [x, bad]} # fdc-disable-line t/bad -- x'],
  [
    'on an item',
    '    a:\n      weight: 1\n      subtopics:\n        # fdc-disable-next-line t/bad -- x\n        - bad',
  ],
  [
    'in block text',
    '    a:\n      weight: 1\n      subtopics:\n        # fdc-disable-next-line t/bad -- x\n        - |\n          bad\n\n          # worse',
  ],
  ['anywhere in the file', '    a: {weight: 1, subtopics: [bad]}\n# fdc-disable-file t/bad -- x'],
  [
    'at an anchor',
    '    # fdc-disable-next-line t/bad -- x\n    a: {weight: 0.5, subtopics: &x [bad]}\n    b: {weight: 0.5, subtopics: *x}',
  ],
  ['by more dashes', '    # fdc-disable-next-line t/bad ---- x\n    bad: 1'],
  ['without blanks', '    #fdc-disable-next-line\tt/bad,t/awful\t--\tx\n    bad: 1'],
])('a finding is silenced %s', async ([, topics]) => {
  const { found, suppressed } = await lines(`${head}taxonomy:\n  topics:\n${topics}\n`)
  expect(found).toEqual([])
  expect(suppressed.length).toBeGreaterThan(0)
})

test('a finding on a default is silenced at the entry where it is shown', async () => {
  const text = (comment: string) =>
    `version: 1\ndomain: {title: T, summary: S.}\n${comment}taxonomy:\n  topics: {a: {weight: 1, subtopics: [b]}}\n`
  const found = async (comment: string) => {
    const environment = { readReference: readFrom({}), today }
    const { diagnostics, suppressed } = await lint({ path: 'a.yaml', text: text(comment) }, environment)
    return [diagnostics, suppressed].map((list) => list.map(({ rule }) => rule))
  }
  const id = 'taxonomy/edge-cases-present'
  expect((await found(''))[0]).toContain(id)
  expect(await found(`# fdc-disable-next-line ${id} -- none yet\n`)).toEqual([
    (await found(''))[0]!.filter((rule) => rule !== id),
    [id],
  ])
})

test('a comment reaches its own file only, and speaks once where the file is referred to twice', async () => {
  const spec = (comment: string) =>
    `version: 1\ndomain: {title: T, summary: S.}\nrubric:\n  categories: {a: {weight: 1, criteria: [CQ1, CQ2]}}\n  safety_gates: [CQ3]\n${comment}  criteria:\n` +
    ['CQ1', 'CQ2', 'CQ3']
      .map((id) => `    ${id}: {question: Is it?, calibration_examples: {file: e.yaml}}\n`)
      .join('')
  const id = 'rubric/calibration-complete'
  const examples = (before: string) =>
    `${before}- [PASS, User asks, "", Because]\n- [FAIL, User asks, B, Because]\n- [FAIL, User asks, C, Because]\n`
  const run = async (inSpec: string, inFile: string) => {
    const { diagnostics, suppressed } = await lint(
      { path: 'a.yaml', text: spec(inSpec) },
      { readReference: readFrom({ 'e.yaml': examples(inFile) }), today },
    )
    const of = (list: readonly Diagnostic[]) =>
      list.filter(({ rule }) => rule === id || rule.startsWith('suppression/')).map(tell)
    return [of(diagnostics), of(suppressed)]
  }
  const [[finding] = []] = await run('', '')
  expect(finding).toMatch(/^e\.yaml:1:\d+-\d+ rubric\/calibration-complete: /)
  const [found, suppressed] = await run('', `# fdc-disable-next-line ${id} -- x\n`)
  expect(found).toEqual([])
  expect(suppressed).toEqual([finding!.replace(':1:', ':2:')])
  const [inSpec] = await run(`  # fdc-disable-next-line ${id} -- x\n`, '')
  expect(inSpec).toEqual([
    `a.yaml:6:27-54 suppression/unused: \`${id}\` has nothing to silence in this entry; a suppression must silence a finding. Remove it.`,
    finding,
  ])
  const [unused] = await run('', `# fdc-disable-file rubric/known-criteria -- x\n`)
  expect(unused!.filter((line) => line.includes('suppression/'))).toEqual([
    expect.stringMatching(/^e\.yaml:1:20-41 suppression\/unused: /),
  ])
})

test.for([
  [
    'fdc-disable-next-line t/bed -- x',
    '7:27-32',
    'unknown-rule',
    '"t/bed" is not a rule; `fdc rules` lists them. Did you mean `t/bad`?',
  ],
  [
    'fdc-disable-next-line awful -- x',
    '7:27-32',
    'unknown-rule',
    '"awful" is not a rule; `fdc rules` lists them. Did you mean `t/awful`?',
  ],
  [
    'fdc-disable-next-line t/bad t/awful -- x',
    '7:27-40',
    'unknown-rule',
    '"t/bad t/awful" is not a rule; `fdc rules` lists them. Separate rules with commas.',
  ],
  [
    'fdc-disable-next-line __proto__ -- x',
    '7:27-36',
    'unknown-rule',
    '"__proto__" is not a rule; `fdc rules` lists them.',
  ],
  [
    'fdc-disable-next-line t/gate -- x',
    '7:27-33',
    'unsuppressible',
    '"t/gate" cannot be suppressed; what it finds must be mended.',
  ],
  [
    'fdc-disable-next-line security/x -- x',
    '7:27-37',
    'unsuppressible',
    '"security/x" cannot be suppressed; what it finds must be mended.',
  ],
  [
    'fdc-disable-next-line t/bad',
    '7:5-32',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Say behind `--` why the rule does not apply.',
  ],
  [
    'fdc-disable-next-line t/bad --',
    '7:5-35',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Say behind `--` why the rule does not apply.',
  ],
  [
    'fdc-disable-next-line t/bad -- …',
    '7:5-37',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Say behind `--` why the rule does not apply.',
  ],
  [
    'fdc-disable-next-line t/bad -- (until=2027-01-01)',
    '7:5-54',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Say behind `--` why the rule does not apply.',
  ],
  [
    'fdc-disable-next-line t/bad — why',
    '7:5-38',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Write `--` between blanks in place of "—".',
  ],
  [
    'fdc-disable-next-line t/bad –why',
    '7:5-37',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Write `--` between blanks in place of "–".',
  ],
  [
    'fdc-disable-next-line t/bad - why',
    '7:5-38',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Write `--` between blanks in place of "-".',
  ],
  [
    'fdc-disable-next-line t/bad --why',
    '7:5-38',
    'reason',
    'The suppression gives no reason; a reason must stand behind `--`. Write `--` between blanks in place of "--".',
  ],
  [
    'fdc-disable-next-line t/bad -- 因为 (until=2026-11-21)',
    '7:40-56',
    'expired',
    'The suppression held until 2026-11-21 and today is 2026-11-22; it must end or be renewed. Mend what it silenced and remove it, or agree on another day.',
  ],
  [
    'fdc-disable-next-line t/bad -- x (until=9999-99-99)',
    '7:39-55',
    'form',
    'The day 9999-99-99 does not exist; a suppression must end on one that does. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line t/bad -- x (until=2027-02-29)',
    '7:39-55',
    'form',
    'The day 2027-02-29 does not exist; a suppression must end on one that does. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line t/bad -- x (until 31.12.2026)',
    '7:39-55',
    'form',
    '"until 31.12.2026" is not the end of a suppression; it must be a day, such as until=2026-12-31. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line t/bad -- x until=2026-12-31',
    '7:38-54',
    'form',
    '"until=2026-12-31" stands within the reason; the end must stand behind it, in parentheses. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line t/bad -- x (until=2026-11-01) (until=2026-12-31)',
    '7:39-55',
    'form',
    'The suppression has two ends, "until=2026-11-01" and "until=2026-12-31"; it must have one. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line t/bad -- x until = 2026-12-31, later (until=2026-12-31)',
    '7:38-57',
    'form',
    'The suppression has two ends, "until = 2026-12-31," and "until=2026-12-31"; it must have one. Close the comment with `(until=YYYY-MM-DD)`.',
  ],
  [
    'fdc-disable-next-line -- x',
    '7:5-26',
    'form',
    'The suppression names no rule; it must name those that it silences. Name them behind the directive, separated by commas.',
  ],
  [
    'fdc-disable-nextline t/bad -- x',
    '7:5-25',
    'form',
    '"fdc-disable-nextline" is not a directive; directives are `fdc-disable-next-line`, `fdc-disable-line` and `fdc-disable-file`. Did you mean `fdc-disable-next-line`?',
  ],
  [
    'fdc-disable t/bad -- x',
    '7:5-16',
    'form',
    '"fdc-disable" is not a directive; directives are `fdc-disable-next-line`, `fdc-disable-line` and `fdc-disable-file`. Did you mean `fdc-disable-next-line`?',
  ],
  [
    'fdc-disable-line t/bad -- x',
    '7:5-21',
    'form',
    'The comment has its line to itself; `fdc-disable-line` must stand behind an entry. Write `fdc-disable-next-line`.',
  ],
] as const)('`# %s` silences nothing and is complained about', async ([comment, place, rule, message]) => {
  const text = `${head}taxonomy:\n  topics:\n    fine: 0.5\n  # ${comment}\n    bad: 0.5\n`
  const { diagnostics, suppressed } = await lintText(text)
  expect(diagnostics.map(tell)).toEqual([
    `a.yaml:${place} suppression/${rule}: ${message}`,
    'a.yaml:8:10-13 t/bad: It is bad.',
  ])
  expect(suppressed).toEqual([])
})

test.for([
  ['a no-break space before the directive', '#\u00a0fdc-disable-next-line t/bad -- x'],
  ['a no-break space behind it', '# fdc-disable-next-line\u00a0t/bad -- x'],
  ['an ideographic space and no-break spaces', '#\u3000\u00a0fdc-disable-next-line t/bad\u00a0--\u00a0x'],
])('%s is a blank like others', async ([, comment]) => {
  const text = `${head}taxonomy:\n  topics:\n    fine: 0.5\n    ${comment}\n    bad: 0.5\n`
  expect(await lines(text)).toEqual({ found: [], suppressed: [8] })
})

test.for([
  '# see fdc-disable-next-line t/bad',
  '# fdc',
  '# To silence it, write fdc-disable-file.',
  '## fdc-disable-file t/bad',
])('the comment `%s` is prose', async (comment) => {
  expect(await complaints(`${good}${comment}\n`)).toEqual([])
})

test('a directive in a text is none', async () => {
  const text = `${head}taxonomy:\n  topics:\n    bad:\n      weight: 1\n      subtopics:\n        - "# fdc-disable-file t/bad -- x"\n        - |\n          # fdc-disable-file t/bad -- x\n`
  expect(await lines(text)).toEqual({ found: [7], suppressed: [] })
})

test('each id that silences nothing is complained about at its own place, unless its rule is off', async () => {
  const text = `${good}# fdc-disable-file t/awful, t/bad -- x\n    # fdc-disable-next-line t/bad -- y\n`
  expect(await complaints(text)).toEqual([
    'a.yaml:7:29-34 suppression/unused: `t/bad` has nothing to silence in this file; a suppression must silence a finding. Remove it.',
    'a.yaml:8:29-34 suppression/unused: No entry follows the comment; `t/bad` is suppressed for nothing. Remove it.',
  ])
})

test('of comments that silence the same finding, the innermost and then the first is the one that is used', async () => {
  const text = `${head}taxonomy:\n  # fdc-disable-next-line t/bad -- outer\n  topics:\n    # fdc-disable-next-line t/bad -- inner\n    # fdc-disable-next-line t/bad -- again\n    bad: 1 # fdc-disable-line t/bad -- once more\n`
  const { suppressed } = await lintText(text)
  expect(suppressed.map(({ suppression }) => suppression.reason)).toEqual(['inner'])
  expect((await complaints(text)).map((line) => line.slice(7, 12))).toEqual(['5:27-', '8:29-', '9:31-'])
})

test('a rule whose section is not started or broken may be suppressed without being needed', async () => {
  expect(await complaints(`${head}# fdc-disable-file t/bad -- x\n`)).toEqual([])
  expect(await complaints(`${head}taxonomy: 1\n# fdc-disable-file t/bad -- x\n`)).toEqual([])
})

test.for([
  ['a line of its own', '# fdc-disable-file t/bad -- x\n', ''],
  ['a line of its own that is indented', '    # fdc-disable-file t/bad -- x\r\n', ''],
  ['the last line', '# fdc-disable-file t/bad -- x', ''],
  ['a line that it shares', 'lint: {} \t# fdc-disable-line t/bad -- x\n', 'lint: {}\n'],
  ['a line that ends in CR LF', 'lint: {} # fdc-disable-line t/bad -- x\r\n', 'lint: {}\r\n'],
  ['one id among others', '# fdc-disable-file t/bad, t/awful -- x\n', '# fdc-disable-file t/awful -- x\n'],
  ['the last id', '# fdc-disable-file t/awful , t/bad -- x\n', '# fdc-disable-file t/awful -- x\n'],
  [
    'several ids',
    '# fdc-disable-file t/bad,t/bad, t/awful, t/bad ,t/bad, -- x\n',
    '# fdc-disable-file t/awful, -- x\n',
  ],
  ['all ids', 'lint: {} # fdc-disable-line t/bad, t/bad -- x\n', 'lint: {}\n'],
])('an unused suppression is removed from %s, and nothing else is', async ([, line, expected]) => {
  const start = 'version: 1\ndomain: {title: T, summary: S.}\ntaxonomy: {topics: {fine: 1}}\n'
  const source = { path: 'a.yaml', text: start + line }
  const { diagnostics } = await lint(source, {
    readReference: readFrom({}),
    rules: [badTextsRule('t/bad'), { ...badTextsRule('t/awful'), phase: 'process' }],
    today,
  })
  const edits = new Map(
    diagnostics.flatMap(({ fix }) => fix!.edits.map((edit) => [`${edit.span.start} ${edit.span.end}`, edit])),
  )
  let { text } = source
  let cut = text.length
  for (const { span, text: replacement } of [...edits.values()].sort((a, b) => b.span.start - a.span.start)) {
    expect(span.end).toBeLessThanOrEqual(cut)
    cut = span.start
    text = text.slice(0, span.start) + replacement + text.slice(span.end)
  }
  expect(text).toBe(start + expected)
})

test('every group of rules that cannot be switched off cannot be suppressed either', () => {
  const groups = new Set(Object.keys(fixedRules).map((id) => id.split('/')[0]!))
  expect([...groups].filter((group) => !unsuppressibleGroups.includes(group))).toEqual([])
})

test('a complaint about a suppression cannot be suppressed', async () => {
  expect(await complaints(`${good}# fdc-disable-file suppression/unused, t/bad -- x\n`)).toEqual([
    expect.stringContaining('7:20-38 suppression/unsuppressible: '),
    expect.stringContaining('7:40-45 suppression/unused: '),
  ])
})

test('a comment of 100,000 characters is read in time, whatever it is made of', {
  timeout: 20_000,
}, async () => {
  for (const filler of ['x', ' ', '-', ', ', '(until=', ' - ', ' -- ', '—', 'until = ', ')', '语']) {
    const long = filler.repeat(100_000 / filler.length)
    const found = await complaints(
      `${good}# fdc-disable-next-line ${long}\n# fdc-disable-next-line t/bad -- ${long}\n# fdc-disable${long}\n`,
    )
    for (const line of found) expect(line.length).toBeLessThan(500)
    expect(found.length).toBeGreaterThan(0)
  }
})

test('10,000 suppressions of 10,000 findings are matched in time', { timeout: 30_000 }, async () => {
  const count = 10_000
  const entry = (n: number) =>
    `    # fdc-disable-next-line t/bad -- x\n    bad${n}: {weight: 0, subtopics: [bad]}\n`
  const text = `${head}taxonomy:\n  topics:\n${Array.from({ length: count }, (_, n) => entry(n)).join('')}`
  const { diagnostics, suppressed } = await lintText(text)
  expect([diagnostics.length, suppressed.length]).toEqual([0, 2 * count])
})

interface Topic {
  name: string
  isFlow: boolean
  comment: 'above' | 'beside' | 'none'
  subtopics: { text: string; comment: 'above' | 'beside' | 'none' }[]
}

const comment = fc.constantFrom('above' as const, 'beside' as const, 'none' as const)
const topics: fc.Arbitrary<Topic[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('bad', 'bad 一', 'fine', '好', 'bad 😀', '"bad #x"'),
    isFlow: fc.boolean(),
    comment,
    subtopics: fc.array(
      fc.record({
        text: fc.constantFrom('bad', 'bad 主题', 'fine', '&a bad', '"bad # x"', '|\n  bad\n\n  # y'),
        comment,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { selector: ({ name }) => name, minLength: 1 },
)
const layout = fc.record({
  indent: fc.constantFrom(1, 2, 5),
  crlf: fc.boolean(),
  between: fc.array(fc.constantFrom('', '', '', '\n', '# why\n', '# 为什么\n\n', '  \n'), {
    minLength: 1,
  }),
})

/** Writes topics with their suppressions; how is of no consequence. */
function write(
  all: Topic[],
  { indent, crlf, between }: { indent: number; crlf: boolean; between: string[] },
): string {
  let line = 0
  const gap = () => between[line++ % between.length]!
  const at = (depth: number) => ' '.repeat(depth * indent)
  const directive = '# fdc-disable-'
  const above = (has: string, depth: number) =>
    gap() + (has === 'above' ? `${at(depth)}${directive}next-line t/bad -- x\n${gap()}` : '')
  const beside = (has: string) => (has === 'beside' ? ` ${directive}line t/bad -- x` : '')
  const written = all.map((topic) => {
    const texts = topic.subtopics.map(({ text }) => text)
    if (topic.isFlow && !texts.some((text) => text.startsWith('|'))) {
      const flow = `{weight: 1, subtopics: [${texts.join(', ')}]}`
      return `${above(topic.comment, 2)}${at(2)}${topic.name}: ${flow}${beside(topic.comment)}\n`
    }
    const items = topic.subtopics.map(({ text, comment: has }) => {
      const [first, ...rest] = text.split('\n')
      const block = rest.map((part) => `\n${part === '' ? '' : at(5) + part.trim()}`).join('')
      return `${above(has, 4)}${at(4)}- ${first}${beside(has)}${block}\n`
    })
    return `${above(topic.comment, 2)}${at(2)}${topic.name}:${beside(topic.comment)}\n${gap()}${at(3)}weight: 1\n${at(3)}subtopics:\n${items.join('')}`
  })
  const text = `${head}taxonomy:\n${at(1)}topics:\n${written.join('')}`
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

test('what is suppressed depends on the entries alone: not on lines, indentation, line ends or comments between', async () => {
  let silenced = 0
  await fc.assert(
    fc.asyncProperty(topics, layout, async (all, how) => {
      const paths = (list: readonly Diagnostic[]) =>
        list.map(({ rule, path }) => `${rule} ${path.join('/')}`).sort()
      const [plain, other] = await Promise.all(
        [write(all, { indent: 2, crlf: false, between: [''] }), write(all, how)].map((text) =>
          lintText(text),
        ),
      )
      expect(paths(other!.diagnostics)).toEqual(paths(plain!.diagnostics))
      expect(paths(other!.suppressed)).toEqual(paths(plain!.suppressed))
      expect(plain!.diagnostics.filter(({ rule }) => !/^(t|suppression)\//.test(rule))).toEqual([])
      silenced += plain!.suppressed.length
      for (const { name, comment: has } of all) {
        const silent = paths(plain!.suppressed).includes(`t/bad taxonomy/topics/${name.replaceAll('"', '')}`)
        if (name.includes('bad')) expect(silent).toBe(has !== 'none')
      }
    }),
    { numRuns: 300 },
  )
  expect(silenced).toBeGreaterThan(300)
})
