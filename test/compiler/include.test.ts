import fc from 'fast-check'
import { expect, test } from 'vitest'
import { include } from '../../src/compiler/include.ts'
import { parse } from '../../src/compiler/read/parse.ts'
import { design, lint } from '../../src/pipeline.ts'
import { readFrom, tell } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: A, summary: B}\n'
const criterion = 'rubric: {criteria: {CQ1: {question: Is it?, calibration_examples: {file: CQ1.yaml}}}}\n'

function read(yaml: string, files: Record<string, string> = {}) {
  return design({ path: 'spec', text: head + yaml }, readFrom(files))
}

async function complaints(yaml: string, files: Record<string, string> = {}): Promise<string[]> {
  return (await read(yaml, files)).diagnostics.map(tell)
}

test.for([
  ['You are kind.\n', 'You are kind.'],
  ['You are kind.', 'You are kind.'],
  ['You are kind.\n\n', 'You are kind.\n'],
  ['One.\r\nTwo.\r\n', 'One.\nTwo.'],
  ['  # Not a comment: {{history}} \t\n- "x"', '  # Not a comment: {{history}} \t\n- "x"'],
  ['---\n<script>&amp;</script>\n```\n~~~\n', '---\n<script>&amp;</script>\n```\n~~~'],
] as const)(
  'a text is taken as it stands, with LF and without its final line break: %j',
  async ([text, taken]) => {
    for (const name of ['a.md', 'a.txt', 'prompts/no-ending']) {
      const { value, diagnostics } = await read(`prompts: {system: {text: {file: ${name}}}}`, {
        [name]: text,
      })
      expect(diagnostics).toEqual([])
      expect(value?.prompts?.system.text).toBe(taken)
    }
  },
)

test('any printable text arrives unaltered', async () => {
  const printable = fc.string({
    unit: fc.constantFrom(...'aé中😀 \n\t{}[]#|>-"\'\\`<&:'),
    minLength: 1,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(printable, async (text) => {
      const { value } = await read('prompts: {assistant: {text: {file: a.md}}}', { 'a.md': `${text}x\n` })
      expect(value?.prompts?.assistant.text).toBe(`${text}x`)
    }),
  )
})

test.for([
  ['.yaml', '# Ours.\n- Rest assured\n- "Kindly: note"\n'],
  ['.yml', '[Rest assured, "Kindly: note"]'],
  ['.json', '["Rest assured", "Kindly: note"]\r\n'],
  ['.YAML', '- Rest assured\r\n- "Kindly: note"\r\n'],
] as const)('a list is read from a file that ends in %s', async ([ending, text]) => {
  const file = `lists/phrases${ending}`
  const { value } = await read(`prompts: {anti_patterns: {file: ${file}}}`, { [file]: text })
  expect(value?.prompts?.anti_patterns).toEqual(['Rest assured', 'Kindly: note'])
})

test('every place where a file may stand is read, and no other', async () => {
  const yaml = `prompts:
  domain_rules: {file: l.yaml}
  anti_patterns: {file: l.yaml}
  system: {text: {file: t.md}}
  assistant: {text: {file: t.md}}
  user_simulator: {text: {file: t.md}}
${criterion}`
  const files = { 'l.yaml': '[x]', 't.md': 'T', 'CQ1.yaml': '[[PASS, a, b, c]]' }
  const { value } = await read(yaml, files)
  expect(value?.prompts).toMatchObject({
    domain_rules: ['x'],
    anti_patterns: ['x'],
    system: { text: 'T' },
    assistant: { text: 'T' },
    user_simulator: { text: 'T' },
  })
  expect(value?.rubric?.criteria.CQ1?.calibration_examples).toHaveLength(1)
  expect(await complaints('personas: {attributes: {role: {file: t.md}}}', files)).toEqual([
    'spec:3:38-42 schema/type: `personas.attributes.role.file` is "t.md"; it must be a number or a mapping.',
  ])
})

test('the document stays as it was read', async () => {
  const { value: document } = await parse({ path: 'spec', text: head + criterion })
  const before = JSON.stringify(document!.data)
  const { data, references } = await include(document!, readFrom({ 'CQ1.yaml': '[]' }))
  expect(JSON.stringify(document!.data)).toBe(before)
  expect(data).toMatchObject({ rubric: { criteria: { CQ1: { calibration_examples: [] } } } })
  expect([...references.keys()]).toEqual(['["rubric","criteria","CQ1","calibration_examples"]'])
})

test.for([
  [
    '.md',
    'prompts: {system: {text: {file: gone.md}}}',
    'spec:3:33-40 reference/readable: The file "gone.md" does not exist.',
  ],
  [
    '.yaml',
    'prompts: {domain_rules: {file: gone.yaml}}',
    'spec:3:32-41 reference/readable: The file "gone.yaml" does not exist.',
  ],
  [
    'no list ending',
    'prompts: {domain_rules: {file: rules.md}}',
    'spec:3:32-40 reference/readable: The file "rules.md" stands for a list; its name must end in .yaml, .yml or .json.',
  ],
] as const)(
  'a file that is not there or cannot hold a list is shown at its name: %s',
  async ([, yaml, complaint]) => {
    expect(await complaints(yaml, { 'rules.md': '- a\n' })).toEqual([complaint])
  },
)

test.for([
  [
    'just text\n',
    'CQ1.yaml:1:1-10 reference/readable: The file "CQ1.yaml" holds "just text"; it must hold a list.',
  ],
  [
    '# A\nPASS: 1\nFAIL: 2\n',
    'CQ1.yaml:2:1-3:8 reference/readable: The file "CQ1.yaml" holds a mapping of 2 keys; it must hold a list.',
  ],
  [
    'file: other.yaml\n',
    'CQ1.yaml:1:1-17 reference/readable: The file "CQ1.yaml" holds a mapping of 1 key; it must hold a list. Refer to "other.yaml" in the spec itself.',
  ],
  ['', 'CQ1.yaml:1:1-1 syntax/empty: The file is empty; it must hold a value.'],
  ['# Later.\n', 'CQ1.yaml:1:1-1 syntax/empty: The file holds only comments; it must hold a value.'],
] as const)('a file that stands for a list and holds %j says so in that file', async ([text, complaint]) => {
  expect(await complaints(criterion, { 'CQ1.yaml': text, 'other.yaml': '[]' })).toEqual([complaint])
})

test('an item of a list cannot be a file again', async () => {
  const files = { 'a.yaml': '- {file: b.md}\n', 'b.md': 'Never guess' }
  expect(await complaints('prompts: {domain_rules: {file: a.yaml}}', files)).toEqual([
    'a.yaml:1:3-15 schema/type: `prompts.domain_rules[0]` is a mapping of 1 key; it must be text.',
  ])
})

test('a text that is empty says so in its file', async () => {
  expect(await complaints('prompts: {system: {text: {file: a.md}}}', { 'a.md': '\n' })).toEqual([
    'a.md:1:1-2:1 schema/size: `prompts.system.text` is empty text; it must say something.',
  ])
})

test('control characters in a text are shown in its file', async () => {
  const files = { 'a.md': 'One\u001b[31m\nTwo\rThree\u202e' }
  const { value, diagnostics } = await read('prompts: {system: {text: {file: a.md}}}', files)
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ path }) => path)).toEqual(Array(3).fill(['prompts', 'system', 'text']))
  expect(diagnostics.map((one) => tell(one).split(': ')[0])).toEqual([
    'a.md:1:4-5 syntax/control-character',
    'a.md:2:4-3:1 syntax/control-character',
    'a.md:3:6-7 syntax/bidi-control',
  ])
})

test('a file with an error of syntax takes its own section out, not the others', async () => {
  const files = { 'CQ1.yaml': '- [PASS, a\n- [FAIL]\n' }
  const source = { path: 'spec', text: `${head}${criterion}tokens: {}\n` }
  const { diagnostics: found } = await lint(source, { readReference: readFrom(files) })
  expect(found[0]).toMatchObject({ rule: 'tokens/ceiling-defined' })
  const inside = found.slice(1)
  expect(inside.length).toBeGreaterThan(0)
  for (const { rule, source, path } of inside) {
    expect([rule, source.path, path[0]]).toEqual(['syntax/yaml', 'CQ1.yaml', 'rubric'])
  }
})

test('two criteria may share one file', async () => {
  const yaml = `rubric:
  criteria:
    CQ1: {question: Is it?, calibration_examples: {file: q.yaml}}
    CQ2: {question: Was it?, calibration_examples: {file: q.yaml}}
`
  const { value } = await read(yaml, { 'q.yaml': '[[PASS, a, b, c]]' })
  const { CQ1, CQ2 } = value!.rubric!.criteria
  expect(CQ1!.calibration_examples).toEqual(CQ2!.calibration_examples)
  expect(CQ1!.calibration_examples).toHaveLength(1)
})

test('a criterion that no other has may have any name, the names of every object included', async () => {
  const yaml = 'rubric: {criteria: {toString: {question: Is it?, calibration_examples: {file: q.yaml}}}}'
  const { value } = await read(yaml, { 'q.yaml': '[[PASS, a, b, c]]' })
  expect(value?.rubric?.criteria.toString?.name).toBe('toString')
})
