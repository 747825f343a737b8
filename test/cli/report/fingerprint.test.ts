import { expect, test } from 'vitest'
import { fingerprints } from '../../../src/cli/report/fingerprint.ts'
import { lint } from '../../../src/pipeline.ts'
import type { Diagnostic } from '../../../src/spec/diagnostic.ts'
import { sampleReport } from '../../support/sample-report.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'

async function findings(text: string): Promise<readonly Diagnostic[]> {
  const result = await lint({ path: 'a.yaml', text }, { readReference: () => ({ problem: 'is not there' }) })
  return result.diagnostics
}

const spec = `${head}tets: 1\ntaxonomy:\n  topics:\n    a: 0.5\n    b: 0.4\n`

test('lines and comments above, line ends and indentation change no fingerprint', async () => {
  const known = fingerprints(await findings(spec))
  expect(known.length).toBeGreaterThan(3)
  for (const changed of [
    `# a\n\n# b\n${spec}`,
    spec.replaceAll('\n', '\r\n'),
    spec.replaceAll('    ', '        '),
  ])
    expect(fingerprints(await findings(changed))).toEqual(known)
})

test('another value, file or rule has another', () => {
  const [first] = sampleReport.diagnostics as [Diagnostic, ...Diagnostic[]]
  const of = (change: Partial<Diagnostic>) => fingerprints([{ ...first, ...change }])[0]
  const all = [
    of({}),
    of({ rule: 'other/rule' }),
    of({ path: ['other'] }),
    of({ source: { ...first.source, path: 'other.yaml' } }),
    of({ span: { start: first.span.start, end: first.span.end + 3 } }),
  ]
  expect(new Set(all).size).toBe(all.length)
  expect(of({ message: 'In other words.' })).toBe(of({}))
})

test('equal findings have fingerprints of their own, the first as if it were alone', () => {
  const [first] = sampleReport.diagnostics as [Diagnostic, ...Diagnostic[]]
  const prints = fingerprints([first, first, first])
  expect(new Set(prints).size).toBe(3)
  expect(prints[0]).toBe(fingerprints([first])[0])
})
