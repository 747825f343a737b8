import { expect, test } from 'vitest'
import { parse } from '../../src/compiler/read/parse.ts'
import { locateKey, type Written } from '../../src/compiler/written.ts'
import type { Path } from '../../src/spec/path.ts'

const text = 'taxonomy: {topics: {fees: 1}, edge_cases: [hostile, spam]}'

async function keyAt(path: Path): Promise<string> {
  const { value: document } = await parse({ path: 'spec', text })
  const written: Written = { document: document!, references: new Map(), data: document!.data }
  const { source, span } = locateKey(written, path)
  return source.text.slice(span.start, span.end)
}

test('a name stands at its key, and in a list at its item', async () => {
  expect(await keyAt(['taxonomy', 'topics', 'fees'])).toBe('fees')
  expect(await keyAt(['taxonomy', 'edge_cases', 'types', 'spam'])).toBe('spam')
})

test('the name of what is not written stands at what leads there', async () => {
  expect(await keyAt(['taxonomy', 'topics', 'fees', 'weight'])).toBe('1')
  expect(await keyAt(['taxonomy', 'topics', 'moves'])).toBe('{fees: 1}')
  expect(await keyAt(['rubric'])).toBe(text)
})
