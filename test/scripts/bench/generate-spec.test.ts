import { expect, test } from 'vitest'
import { generateSpec } from '../../../scripts/bench/generate-spec.ts'
import { lint } from '../../../src/pipeline.ts'

test.each([11_000, 30_000, 100_000])('a generated spec of %i bytes has that size within 2 %%', (bytes) => {
  const size = Buffer.byteLength(generateSpec(bytes))
  expect(Math.abs(size - bytes)).toBeLessThanOrEqual(bytes * 0.02)
})

test.each([11_000, 30_000, 100_000])(
  'no rule finds anything in a generated spec of %i bytes',
  async (bytes) => {
    expect(await findings(generateSpec(bytes))).toEqual([])
  },
)

test('rules look at a generated spec', async () => {
  const broken = (text: string) => text.replace(/ceiling: \d+/, 'ceiling: 65536')
  const spec = generateSpec(11_000)
  expect(broken(spec)).not.toBe(spec)
  expect(await findings(broken(spec))).toContain('tokens/practical-ceiling')
})

test('a seed gives one text, and another seed another', () => {
  expect(generateSpec(11_000, 7)).toBe(generateSpec(11_000, 7))
  expect(generateSpec(11_000, 8)).not.toBe(generateSpec(11_000, 7))
})

async function findings(text: string): Promise<string[]> {
  const source = { path: 'finetune.config.yaml', text }
  const readReference = () => {
    throw new Error('A generated spec refers to no other file.')
  }
  const { diagnostics } = await lint(source, { readReference })
  return diagnostics.map(({ rule }) => rule)
}
