import { expect, test } from 'vitest'
import { fixedRules } from '../src/fixed-rules.ts'
import { lint } from '../src/pipeline.ts'
import { rules } from '../src/rules/index.ts'
import { makeFolder } from './support/folders.ts'
import { runMain } from './support/run-main.ts'

const head = 'version: 1\ndomain: {title: Example, summary: An example.}\n'
const explain = (id: string) => runMain(makeFolder(), ['explain', id])

test.each(Object.entries(fixedRules))(
  'fdc explain tells %s, why, and that it cannot be switched off',
  async (id, rule) => {
    const { code, printed } = await explain(id)
    expect(code).toBe(0)
    const fixes = rule.fixes === undefined ? '' : `--fix: ${rule.fixes} `
    const example = rule.example === undefined ? '' : `Incorrect: ${rule.example.replace(/\s+/g, ' ')} `
    expect(printed.replace(/\s+/g, ' ')).toBe(
      `${id} (${rule.severity}) ${rule.summary} ${rule.why} ${fixes}${example}It cannot be switched off. `,
    )
  },
)

test.each(Object.entries(fixedRules).filter(([, { example }]) => example !== undefined))(
  'the example of %s is refused by it, and by no other that cannot be switched off',
  async (id, { example }) => {
    const readReference = () => ({ problem: 'leaves the folder of the spec; it must stay inside' })
    const { diagnostics } = await lint({ path: 'a.yaml', text: `${head}${example}\n` }, { readReference })
    const found = diagnostics.filter(({ rule }) => Object.hasOwn(fixedRules, rule))
    expect(found.map(({ rule }) => rule)).toEqual(found.map(() => id))
    expect(found.length).toBeGreaterThan(0)
  },
)

test('a group holds rules that can be switched off, or rules that cannot', () => {
  const groups = (ids: string[]) => new Set(ids.map((id) => id.split('/')[0]))
  const free = groups(rules.map(({ id }) => id))
  expect([...groups(Object.keys(fixedRules))].filter((group) => free.has(group))).toEqual([])
})

test('fdc explain suggests a rule that cannot be switched off, too', async () => {
  expect(await explain('schema/unknwon-key')).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: "schema/unknwon-key" is not a rule.\n     Did you mean `fdc explain schema/unknown-key`?\n',
  })
})
