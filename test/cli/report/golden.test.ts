import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Format, formatNames, formatOf } from '../../../src/cli/report/formats.ts'
import { version } from '../../../src/cli/report/rule-facts.ts'
import { checkFormat } from '../../support/check-format.ts'
import { sampleReport } from '../../support/sample-report.ts'

// One report in every format, as files that a person can read and a change can be reviewed in. After a change that is
// wanted: `npx vitest run test/cli/report/golden.test.ts -u`.
const golden = join(import.meta.dirname, '../../golden/formats')

const files: Record<Format, string> = {
  stylish: 'stylish.txt',
  compact: 'compact.txt',
  agent: 'agent.txt',
  json: 'json.json',
  sarif: 'sarif.json',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  markdown: 'markdown.md',
  html: 'html.html',
}

test.for(formatNames)('the sample is known and valid as %s', async (name) => {
  const render = await formatOf(name).load()
  const text = render(sampleReport, {
    widths: { frame: 100, text: Infinity },
    color: false,
    links: false,
    fromRoot: (path) => path,
  })
  const suppressed = name === 'markdown' || name === 'html' ? 1 : 0
  expect(checkFormat[name](text) - suppressed).toBe(sampleReport.diagnostics.length)
  // A release changes these files in nothing else.
  await expect(text.replaceAll(version, '0.0.0')).toMatchFileSnapshot(join(golden, files[name]))
})

test('nothing else is known of it', () => {
  expect(readdirSync(golden).sort()).toEqual(Object.values(files).sort())
})
