import { expect, test } from 'vitest'
import { artifactUri } from '../../../src/cli/report/artifact-uri.ts'
import { sarifReport } from '../../../src/cli/report/sarif.ts'
import { fixedRules } from '../../../src/fixed-rules.ts'
import { rules } from '../../../src/rules/index.ts'
import { placeOf, sampleReport, sampleSpec } from '../../support/sample-report.ts'

const run = (report = sampleReport) => JSON.parse(sarifReport(report, { fromRoot: (path) => path })).runs[0]

test.for([
  ['a.yaml', 'a.yaml'],
  ['design/a b#c%d?.yaml', 'design/a%20b%23c%25d%3F.yaml'],
  ['a[1]{2}.yaml', 'a%5B1%5D%7B2%7D.yaml'],
  ['c:d.yaml', 'c%3Ad.yaml'],
  ['a\\b.yaml', 'a%5Cb.yaml'],
  ['设计/👍.yaml', '%E8%AE%BE%E8%AE%A1/%F0%9F%91%8D.yaml'],
  ['/tmp/a b.yaml', 'file:///tmp/a%20b.yaml'],
  ['C:/Users/a.yaml', 'file:///C:/Users/a.yaml'],
  ['../a.yaml', '../a.yaml'],
  ['\ud800.yaml', '%EF%BF%BD.yaml'],
])('the path %j is the URI %s', ([path, uri]) => {
  expect(artifactUri(path!)).toBe(uri)
})

test('what lies outside the repository is not said to lie in it', () => {
  const uris = ['a.yaml', '../a.yaml', '/a.yaml'].map((path) => {
    const location = run({ files: [path], problems: [], diagnostics: [] }).artifacts[0].location
    return [location.uri, location.uriBaseId]
  })
  expect(uris).toEqual([
    ['a.yaml', '%SRCROOT%'],
    ['../a.yaml', undefined],
    ['file:///a.yaml', undefined],
  ])
})

test('a suppressed finding is a result with its reason, and every other says that it is none', () => {
  const { results } = run()
  expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions.length)).toEqual([
    0, 0, 0, 0, 1,
  ])
  expect(results.at(-1).suppressions[0]).toMatchObject({
    kind: 'inSource',
    status: 'accepted',
    justification: 'Settled with Ana <ana@example.org> (until 2026-12-31)',
    location: { physicalLocation: { region: { startLine: 7, startColumn: 19, endLine: 7, endColumn: 34 } } },
  })
  expect(run({ ...sampleReport, suppressed: [] }).results[0].suppressions).toBeUndefined()
})

test('a fix is the replacement of a region, in columns that count characters', () => {
  const place = placeOf('Help')
  const finding = { ...sampleReport.diagnostics[0]!, ...place }
  const fix = { title: 'Write it.', edits: [{ ...place, text: 'help\n' }] }
  const [result] = run({ files: [sampleSpec.path], problems: [], diagnostics: [{ ...finding, fix }] }).results
  expect(result.fixes[0].artifactChanges).toEqual([
    {
      artifactLocation: { uri: sampleSpec.path, uriBaseId: '%SRCROOT%', index: 0 },
      replacements: [
        {
          deletedRegion: { startLine: 2, startColumn: 31, endLine: 2, endColumn: 35 },
          insertedContent: { text: 'help\n' },
        },
      ],
    },
  ])
})

test('a message makes no link', () => {
  const message = 'See [this](https://example.org) and [x](1).'
  const diagnostics = [{ ...sampleReport.diagnostics[0]!, message }]
  const [result] = run({ files: [], problems: [], diagnostics }).results
  expect(result.message.text).toBe('See [this\\](https://example.org) and [x\\](1).')
})

test('every rule has a page in the package to which it leads', async () => {
  const ids = [...rules.map(({ id }) => id), ...Object.keys(fixedRules)]
  const diagnostics = ids.map((rule) => ({ ...sampleReport.diagnostics[0]!, rule }))
  const described = run({ files: [], problems: [], diagnostics }).tool.driver.rules as {
    id: string
    helpUri: string
  }[]
  expect(described.map(({ id }) => id)).toEqual(ids)
  const { existsSync } = await import('node:fs')
  for (const { helpUri } of described) {
    const [, path] =
      /^https:\/\/unpkg\.com\/finetune-design-compiler@\d+\.\d+\.\d+\/(docs\/.+\.md)$/.exec(helpUri) ?? []
    expect(existsSync(new URL(`../../../${path}`, import.meta.url)), helpUri).toBe(true)
  }
})
