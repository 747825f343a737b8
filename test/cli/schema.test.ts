import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const folder = join(import.meta.dirname, '../../schemas')
const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''))
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'))
const run = (...words: string[]) => runMain(makeFolder(), ['schema', ...words])

test.for(names)('the schema %s is the published one', async (name) => {
  const { code, printed, noted } = await run(name)
  expect([code, noted]).toEqual([0, ''])
  expect(JSON.parse(printed)).toEqual(read(name))
})

test('without a name the schema of the spec is printed', async () => {
  expect(JSON.parse((await run()).printed)).toEqual(read('finetune.config'))
})

test.for([
  ['finetune.confg', '     Did you mean `fdc schema finetune.config`?\n'],
  ['json-ouput', '     Did you mean `fdc schema json-output`?\n'],
  ['nonsense', ''],
  ['__proto__', ''],
])('%s is no schema', async ([name, hint]) => {
  const { code, printed, noted } = await run(name!)
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toMatch(/^fdc: ".*" is not a schema; schemas are .* and .*\.\n/)
  expect(noted.split('\n').slice(1).join('\n')).toBe(hint)
})

test('one schema is printed at a time', async () => {
  expect(await run('rubric', 'baseline')).toEqual({ code: 2, printed: '', noted: 'fdc: Name one schema.\n' })
})
