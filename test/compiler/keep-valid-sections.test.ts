import { expect, test } from 'vitest'
import { keepValidSections } from '../../src/compiler/keep-valid-sections.ts'
import { lint } from '../../src/pipeline.ts'
import type { Diagnostic } from '../../src/spec/diagnostic.ts'
import { readFrom, tell } from '../support/read-spec.ts'

const source = { path: 'a.yaml', text: '' }
const errorAt = (...path: (string | number)[]): Diagnostic => ({
  rule: 'schema/value',
  severity: 'error',
  message: 'It is wrong.',
  path,
  source,
  span: { start: 0, end: 0 },
})
const data = {
  version: 1,
  domain: { title: 'T', summary: 'S.', language: 'de', setting: 'chat', audience: 'All' },
  tokens: { ceiling: 1 },
}

test('a section with an error is left out', () => {
  expect(keepValidSections(data, [errorAt('tokens', 'ceiling')])).toEqual({
    version: 1,
    domain: data.domain,
  })
})

test('of the domain only what is wrong is left out, and no rule takes a default for what was meant', () => {
  expect(keepValidSections(data, [errorAt('domain', 'setting')])?.domain).toEqual({
    ...data.domain,
    setting: 'async_messages',
  })
  expect(
    keepValidSections(data, [errorAt('domain', 'language'), errorAt('domain', 'audience')])?.domain,
  ).toEqual({
    title: 'T',
    summary: 'S.',
    language: 'und',
    setting: 'chat',
  })
})

test.for([[['version']], [['domain']], [['domain', 'title']], [['domain', 'summary']]])(
  'nothing is left of a spec with an error at %j',
  ([path]) => {
    expect(keepValidSections(data, [errorAt(...path!), errorAt('domain', 'setting')])).toBeUndefined()
  },
)

test('the rules of every other section still run, and English ones only where English is declared', async () => {
  const rest = `tokens: {ceiling: 99999}\nrubric: {criteria: {A: {question: "How good is it?"}}}\n`
  const found = async (domain: string) => {
    const text = `version: 1\ndomain: {title: T, summary: S., ${domain}}\n${rest}`
    const { diagnostics } = await lint({ path: 'a.yaml', text }, { readReference: readFrom({}) })
    return diagnostics.map(tell)
  }
  const [setting, ...others] = await found('language: en, setting: chat')
  expect(setting).toContain('a.yaml:2:56-60 schema/')
  expect(others.join('\n')).toContain('tokens/practical-ceiling')
  expect(others.join('\n')).toContain('rubric/binary-questions')
  const german = (await found('langauge: de')).join('\n')
  expect(german).toContain('schema/unknown-key')
  expect(german).toContain('tokens/practical-ceiling')
  expect(german).not.toContain('rubric/binary-questions')
})
