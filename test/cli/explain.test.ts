import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { fixedRules } from '../../src/fixed-rules.ts'
import { rules } from '../../src/rules/index.ts'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const explain = (...words: string[]) => runMain(makeFolder(), ['explain', ...words])

test.for(rules.map((rule) => [rule.id, rule] as const))(
  '%s is explained in 80 columns, but for its examples',
  async ([id, rule]) => {
    const { code, printed, noted } = await explain(id)
    expect([code, noted]).toEqual([0, ''])
    expect(printed.startsWith(`${id} (${rule.origin})\n\n`)).toBe(true)
    const [text = '', examples = ''] = printed.split('\nIncorrect:\n')
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    const words = text.replace(/\s+/g, ' ')
    for (const part of [rule.summary, rule.why, ...Object.values(rule.options).map((one) => one.description)])
      expect(words).toContain(part.replace(/\s+/g, ' '))
    for (const name of Object.keys(rule.options))
      expect(text).toMatch(new RegExp(`^ {2}${name} \\(default `, 'm'))
    expect(examples).toContain('\nCorrect:\n\n  ')
  },
)

test.for(Object.entries(fixedRules))('%s, which is no setting, is explained', async ([id, rule]) => {
  const { code, printed } = await explain(id)
  expect(code).toBe(0)
  expect(printed.replace(/\s+/g, ' ')).toBe(
    `${id} (${rule.severity}) ${rule.summary} ${rule.fixes ? `--fix: ${rule.fixes} ` : ''}It cannot be switched off. `,
  )
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test.for([
  ['rubric/weights-sum-to-on', 'Did you mean `fdc explain rubric/weights-sum-to-one`?'],
  [
    'weights-sum-to-one',
    'Did you mean `fdc explain taxonomy/weights-sum-to-one`, `fdc explain personas/weights-sum-to-one` or `fdc explain rubric/weights-sum-to-one`?',
  ],
  ['schema/typ', 'Did you mean `fdc explain schema/type`?'],
  ['unknown-key', 'Did you mean `fdc explain schema/unknown-key`?'],
  ['nothing/like-it', '`fdc rules` lists them.'],
  ['__proto__', '`fdc rules` lists them.'],
  ['', '`fdc rules` lists them.'],
])('%j is no rule', async ([id, hint]) => {
  expect(await explain(id!)).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: ${JSON.stringify(id)} is not a rule.\n     ${hint}\n`,
  })
})

test('one rule is explained at a time', async () => {
  for (const words of [[], ['schema/type', 'schema/value']])
    expect(await explain(...words)).toEqual({
      code: 2,
      printed: '',
      noted: 'fdc: Name one rule: fdc explain <rule>.\n',
    })
})

test('a wide terminal does not get lines of more than 100 columns', async () => {
  const { printed } = await runMain(makeFolder(), ['explain', rules[0]!.id], { columns: 400 })
  for (const line of printed.split('\nIncorrect:\n')[0]!.split('\n'))
    expect(line.length).toBeLessThanOrEqual(100)
})
