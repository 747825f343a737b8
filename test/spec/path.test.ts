import { expect, test } from 'vitest'
import { formatPath, type Path } from '../../src/spec/path.ts'

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
