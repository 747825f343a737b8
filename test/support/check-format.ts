import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Html, Nodes, Table } from 'mdast'
import { expect } from 'vitest'
import type { Format } from '../../src/cli/report/formats.ts'
import { parseMarkdown } from './markdown.ts'
import { readJsonOutput } from './valid-json.ts'
import { validateXml } from './xmllint.ts'

/**
 * Sees that a report is valid in its format, by the schema of those who read it where there is one, and returns how many
 * findings it holds.
 */
export const checkFormat: Record<Format, (text: string) => number> = {
  stylish: (text) => checkLines(text, / (?:error|warning|info) .* [a-z-]+\/[a-z-]+$/),
  compact: (text) => {
    const lines = text.split('\n').slice(0, -1)
    for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|info): .+ \[[a-z/-]+\]$/)
    return lines.length
  },
  agent: (text) => checkLines(text, /^.+:\d+:\d+: (?:error|warning|info): .+ \[[a-z/-]+\]/),
  json: (text) => readJsonOutput(text).findings.length,
  sarif: (text) => {
    const log = JSON.parse(text) as SarifLog
    expect(validateSarif(log), JSON.stringify(validateSarif.errors?.slice(0, 3))).toBe(true)
    const [{ tool, results }] = log.runs
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    const prints = results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0])
    expect(new Set(prints).size).toBe(results.length)
    return results.filter(({ suppressions = [] }) => suppressions.length === 0).length
  },
  github: (text) => {
    const lines = text.split('\n').slice(0, -1)
    const isCommand = (line: string) =>
      /^::(?:error|warning|notice) (?:[a-z]+=[^,:\r\n]+,?)*::[^\r]+$/i.test(line)
    const isPlain = (line: string) => /^[^:\s#].*:\d+:\d+: (?:error|warning|info): .+ \[.+\]$/.test(line)
    for (const line of lines) expect(isCommand(line) || isPlain(line), line).toBe(true)
    return lines.filter((line) => isPlain(line) || line.includes(' file=')).length
  },
  gitlab: (text) => {
    const issues = JSON.parse(text) as { check_name: string; fingerprint: string }[]
    expect(validateGitlab(issues), JSON.stringify(validateGitlab.errors?.slice(0, 3))).toBe(true)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    return issues.filter(({ check_name }) => check_name !== 'fdc/not-checked').length
  },
  junit: (text) => {
    expect(validateXml(text, 'junit-10.xsd')).toBe('')
    return occurrences(text, /<failure |<system-out>/g)
  },
  checkstyle: (text) => {
    expect(validateXml(text, 'checkstyle.xsd')).toBe('')
    return occurrences(text, /<error line=/g)
  },
  markdown: (text) => {
    const tree = parseMarkdown(text)
    for (const { value } of nodes(tree, 'html') as Html[]) expect(value).toMatch(allowedHtml)
    expect(nodes(tree, 'link')).toEqual([])
    const rows = (nodes(tree, 'table') as Table[]).flatMap(({ children }) => children.slice(1))
    for (const row of rows) expect(row.children).toHaveLength(4)
    return rows.length
  },
  html: (text) => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n[\s\S]*<\/html>\n$/)
    expect(text).toContain(`content="default-src 'none'; style-src 'sha256-`)
    // Whatever a spec holds, no angle bracket of the page is its own.
    for (const [tag] of text.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<[^>]*>?/g))
      expect(tag).toMatch(allowedTag)
    return occurrences(text, /<article /g)
  },
}

interface SarifLog {
  runs: [
    {
      tool: { driver: { rules: { id: string }[] } }
      results: {
        ruleId: string
        ruleIndex: number
        partialFingerprints: Record<string, string>
        suppressions?: object[]
      }[]
    },
  ]
}

const allowedHtml =
  /^(?:<br>|<\/?code>|<\/details>|<details(?: open)?><summary><code>[^<>]+<\/code>: \d+ [a-z]+<\/summary>)$/

const allowedTag =
  /^<(?:!doctype html|html lang="en"|meta [a-zA-Z0-9 ="';:,/+-]+|\/?(?:html|head|title|style|body|h1|h2|p|main|code|pre|mark|span|a|article|label|details|summary)|p class="[a-z ]+"|span (?:class="severity"|data-line="\d+")|article class="finding [a-z]+"|a href="https:\/\/unpkg\.com\/[\w./@-]+"|input type="checkbox" id="[a-z]+" checked|label for="[a-z]+")>$/

// The schema is of JSON Schema's draft 4, which names itself by `id`.
const {
  id: _,
  $schema: __,
  ...sarifSchema
} = JSON.parse(
  readFileSync(join(import.meta.dirname, '../vendor/sarif-2.1.0.schema.json'), 'utf8'),
) as Record<string, unknown>

const ajv = new Ajv({ strict: false, unicodeRegExp: false })
ajv.addFormat('uri', (text: string) => isUri(text) && /^[a-z][a-z0-9+.-]*:/i.test(text))
ajv.addFormat('uri-reference', isUri)
ajv.addFormat('date-time', true)
const validateSarif = ajv.compile(sarifSchema)

// By RFC 3986: these characters, whole escapes, and brackets in no path.
function isUri(text: string): boolean {
  return /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/i.test(text)
}

/** As GitLab documents it, with what it demands in words: unique fingerprints are seen to above. */
const validateGitlab = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', minLength: 1 },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
})

function checkLines(text: string, finding: RegExp): number {
  const lines = text.split('\n')
  const found = lines.filter((line) => finding.test(line)).length
  if (found === 0) expect(text).toMatch(/^$|: no problems\.\n$/)
  else expect(text).toMatch(new RegExp(`^(?:[✖⚠] )?${found} problems? \\(`, 'm'))
  return found
}

function occurrences(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

function nodes(node: Nodes, type: Nodes['type']): Nodes[] {
  const below = 'children' in node ? node.children.flatMap((child) => nodes(child, type)) : []
  return node.type === type ? [node, ...below] : below
}
