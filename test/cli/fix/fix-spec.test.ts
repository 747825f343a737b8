import { expect, test } from 'vitest'
import { fixSpec, type Lint } from '../../../src/cli/fix/fix-spec.ts'
import { lintAndFix } from '../../../src/cli/fix/lint-and-fix.ts'
import type { DataChange, Diagnostic } from '../../../src/spec/diagnostic.ts'
import type { SourceFile } from '../../../src/spec/document.ts'
import { fixText } from '../../support/fix-text.ts'
import { makeFolder } from '../../support/folders.ts'
import { readFrom } from '../../support/read-spec.ts'
import { hostIn } from '../../support/run-main.ts'

/** What a rule says of the number in `n: 1`, which it would like to be another. */
function finding(source: SourceFile, text: string, changes: DataChange[]): Diagnostic {
  const span = { start: 3, end: source.text.length - 1 }
  return {
    rule: 'test/number',
    severity: 'error',
    message: 'The number is wrong.',
    path: ['n'],
    source,
    span,
    fix: { title: 'Change it.', edits: [{ source, span, text }], changes },
  }
}

test('fixes that never satisfy their rule end after ten passes', async () => {
  let runs = 0
  const lint: Lint = async (source) => {
    runs++
    const next = Number(source.text.slice(3)) + 1
    const changes = [{ source, path: ['n'], set: next }]
    return { diagnostics: [finding(source, String(next), changes)], suppressed: [] }
  }
  const { files, fixed, after } = await fixSpec({ path: 'a', text: 'n: 1\n' }, readFrom({}), lint)
  expect([runs, fixed, files[0]?.after.text, after.diagnostics.length]).toEqual([11, 10, 'n: 11\n', 1])
})

test('a fix that does more than it says is noted and not made, and its finding stays', async () => {
  const folder = makeFolder()
  const lint: Lint = async (source) => ({ diagnostics: [finding(source, '2', [])], suppressed: [] })
  const told = { code: 0, printed: '', noted: '' }
  const source = { path: 'a.yaml', text: 'n: 1\n' }
  const spec = { source, name: 'a.yaml', folder, readReference: readFrom({}) }
  const { result, findings, files } = await lintAndFix(spec, lint, 'write', hostIn(folder, told))
  expect([result.diagnostics.length, findings, files]).toEqual([1, 0, []])
  expect(told.noted).toBe(
    'fdc: The fix of test/number at a.yaml:1:4 would have changed more than it means, so it was not made.\n     This is an error of fdc itself, please report it with the spec that caused it.\n',
  )
})

test('findings that one change mends are all counted', async () => {
  const head = 'version: 1\ndomain: {title: A, summary: B}\n'
  const { fixed, after } = await fixText(`${head}taxonomy: {topics: {a: 60, b: 30, c: 10}}\n`, {}, [])
  expect([fixed, after.diagnostics]).toEqual([3, []])
})

test('what is hidden by an error of shape is fixed in a later pass', async () => {
  const text = `version: 1
domain: {title: A, summary: B}
rubic:
  categories: {tone: {wieght: 1, criteria: [C, C]}} # one
  criteria: {C: {qestion: "Is it so?"}}
`
  const run = await fixText(text)
  expect(run.text).toBe(
    text
      .replace('rubic', 'rubric')
      .replace('wieght', 'weight')
      .replace('C, C', 'C')
      .replace('qestion', 'question'),
  )
  expect(run.fixed).toBe(4)
})
