import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fixedRules } from '../src/fixed-rules.ts'
import { rules } from '../src/rules/index.ts'

async function explain(id: string): Promise<{ code: number; printed: string; noted: string }> {
  const output = { printed: '', noted: '' }
  const code = await main(['explain', id], {
    cwd: '.',
    env: {},
    print: (text) => {
      output.printed += text
    },
    note: (text) => {
      output.noted += text
    },
    readStdin: async () => new Uint8Array(),
    isTerminal: false,
    columns: 80,
  })
  return { code, ...output }
}

test.each(Object.entries(fixedRules))(
  'fdc explain tells %s and that it cannot be switched off',
  async (id, rule) => {
    const { code, printed } = await explain(id)
    expect(code).toBe(0)
    expect(printed.replace(/\s+/g, ' ')).toBe(
      `${id} (${rule.severity}) ${rule.summary} ${rule.fixes ? `--fix: ${rule.fixes} ` : ''}It cannot be switched off. `,
    )
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
