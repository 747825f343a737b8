import { agentVariables } from '../../src/cli/report/detect-agent.ts'
import { type Format, formatNames, formatOf } from '../../src/cli/report/formats.ts'
import { list } from '../../src/spec/show.ts'
import { renderPage } from './render-page.ts'

const lint = '$ npx finetune-design-compiler lint spec.yaml -f'
const words =
  '`tets` is not a known key at the top of a spec; known are `version`, `domain`, `model`, `tokens`, `taxonomy`, `personas`, `rubric`, `prompts`, `critique`, `baseline`, `lint`, `diff`, `reviews` and `imported`.'

/** A command for each format and what it prints; `test/shown-commands.test.ts` runs them all. */
const examples: Record<Format, { example: string; note?: string }> = {
  stylish: {
    example: `${lint} stylish
spec.yaml

spec.yaml:3:1 error ${words} schema/unknown-key
  1 | version: 1
  2 | domain: {title: Parcels, summary: Help with parcels.}
> 3 | tets: 1
    | ^^^^

✖ 1 problem (1 error, 0 warnings, 0 infos)`,
    note: 'Rule ids are links where the terminal follows them; `FORCE_HYPERLINK=1` says that it does, `FORCE_HYPERLINK=0` that it does not.',
  },
  compact: { example: `${lint} compact\nspec.yaml:3:1: error: ${words} [schema/unknown-key]` },
  agent: {
    example: `${lint} agent
spec.yaml:3:1: error: ${words} [schema/unknown-key]
1 problem (1 error, 0 warnings, 0 infos)`,
    note: 'The hint, the fix and further places of a finding follow on its line.',
  },
  json: {
    example: `${lint} json | head -n 8
{
  "schemaVersion": 1,
  "files": [
    "spec.yaml"
  ],
  "findings": [
    {
      "rule": "schema/unknown-key",`,
  },
  sarif: {
    example: `${lint} sarif -o fdc.sarif
$ grep -c '"ruleId"' fdc.sarif
1`,
    note: 'Suppressed findings are results with their reason; a fingerprint stays while lines shift. Results are of severity error, warning or note.',
  },
  github: {
    example: `${lint} github
::error file=spec.yaml,line=3,endLine=3,col=1,endColumn=5,title=schema/unknown-key::spec.yaml:3:1: ${words}`,
  },
  gitlab: {
    example: `${lint} gitlab -o gl-code-quality-report.json
$ grep '"severity"' gl-code-quality-report.json
    "severity": "critical",`,
    note: 'An error is critical, a warning major, an info info.',
  },
  junit: {
    example: `${lint} junit | head -n 4
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fdc lint" tests="1" failures="1" errors="0">
  <testsuite name="spec.yaml" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="schema/unknown-key (tets)" classname="spec.yaml">`,
    note: 'Errors fail. A warning or an info is a case that passes and tells it in its output, a suppressed finding one that is skipped.',
  },
  checkstyle: {
    example: `${lint} checkstyle
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="spec.yaml">
    <error line="3" column="1" severity="error" message="${words}" source="schema/unknown-key"/>
  </file>
</checkstyle>`,
  },
  markdown: {
    example: `${lint} markdown
### fdc lint: 1 problem (1 error, 0 warnings, 0 infos)

<details open><summary><code>spec.yaml</code>: 1 problem</summary>

| Place | Severity | Problem | Rule |
| - | - | - | - |
| 3:1 | error | ${words} | \`schema/unknown-key\` |

</details>`,
  },
  html: {
    example: `${lint} html -o fdc.html\n$ head -n 1 fdc.html\n<!doctype html>`,
    note: 'The page loads nothing and runs no script; its boxes hide the findings of a severity.',
  },
}

/** The page on the output formats of `fdc lint`. */
export function formatsPage(): string {
  const limitable = formatNames.filter((name) => formatOf(name).limitable)
  return renderPage('formats', 'src/cli/report/formats.ts and scripts/generate/formats-page.ts', {
    formats: formatNames.map((name) => {
      const { summary, readBy } = formatOf(name)
      return { name, summary, readBy, note: '', ...examples[name] }
    }),
    limitable: list(limitable.map((name) => `\`${name}\``)),
    agents: list(agentVariables.map((name) => `\`${name}\``)),
  })
}
