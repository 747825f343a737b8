import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../support/seed.ts'
import { formatPath, type Path, parsePath } from '../../src/spec/path.ts'

test.for<[Path, string]>([
  [[], '(root)'],
  [['rubric'], 'rubric'],
  [
    ['rubric', 'criteria', 'CQ1', 'calibration_examples', 2, 'response'],
    'rubric.criteria.CQ1.calibration_examples[2].response',
  ],
  [['model', 'candidates', 'llama-3.1-8b', 'source'], 'model.candidates["llama-3.1-8b"].source'],
  [['taxonomy', 'topics', 'no scan', 'weight'], 'taxonomy.topics["no scan"].weight'],
  [['personas', 'styles', 'stream-of-consciousness'], 'personas.styles.stream-of-consciousness'],
  [['personas', 'styles', 'größe'], 'personas.styles.größe'],
  [['a', ''], 'a[""]'],
  [['a', '1'], 'a["1"]'],
  [['a', '"'], 'a["\\""]'],
  [[0], '[0]'],
  [['no scan'], '["no scan"]'],
])('%j reads %s', ([path, text]) => {
  expect(formatPath(path)).toBe(text)
})

test('a path is read as it was written, whatever its keys are', () => {
  const step = fc.oneof(
    fc.nat(999),
    fc.string(),
    fc.constantFrom('a-b', '漢字', 'a.b', '["x"]', '0', '(root)', '__proto__'),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path)
    }),
  )
})

test.for(['', 'a.', '.a', 'a..b', 'a[', 'a[x]', 'a["b]', 'a b', 'a["\\q"]'])('%j is no path', (text) => {
  expect(parsePath(text)).toBeUndefined()
})
