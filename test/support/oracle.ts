import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { lint } from '../../src/pipeline.ts'
import type { Fix } from '../../src/spec/diagnostic.ts'
import type { Location } from '../../src/spec/document.ts'
import type { Evidence } from '../../src/spec/evidence.ts'
import { lineAndColumn } from './position.ts'
import { readFrom, tell } from './read-spec.ts'

/** A spec that a rule must complain about, or must not, with the complaints as lines: its place, message and hint, and below it what belongs to it and what is proposed. */
export interface OracleCase {
  title: string
  kind: 'fires' | 'silent'
  yaml: string
  /** What was done with the design, as YAML, for rules of the process. */
  evidence: string | undefined
  finds: string[]
}

/**
 * Reads the cases of a rule:
 *
 *     === fires: weights below 1
 *     rubric: …
 *     --- finds
 *     4:13-16 Category weights sum to 0.9; they must sum to 1. Make this 0.5, or add 0.1 elsewhere.
 *       5:14-17 tone is 0.5
 *       suggestion: Set `tone` to 0.5. (4:13-16 "0.5")
 *
 *     === silent: weights that sum to 1
 *     rubric: …
 *
 * What was done with the design stands before what is found, behind a line `--- evidence`.
 */
export function readOracle(text: string): OracleCase[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [first = '', ...rest] = part.split('\n')
      const match = /^(fires|silent): (.+)$/.exec(first)
      if (!match) throw new Error(`"=== ${first}" must be "=== fires: title" or "=== silent: title"`)
      const [spec = '', finds = ''] = rest.join('\n').split(/^--- finds\n/m)
      const [yaml = '', evidence] = spec.split(/^--- evidence\n/m)
      return {
        kind: match[1] as OracleCase['kind'],
        title: match[2]!,
        yaml,
        evidence,
        finds: finds.split('\n').filter((line) => line !== ''),
      }
    })
}

/** What the rule says of a case, by the whole way from text to finding. */
export async function consult(rule: string, { yaml, evidence }: OracleCase): Promise<string[]> {
  // What the case leaves out comes before it; its own lines count from 1, as a reader counts them.
  const rest = { domain: '{title: Example, summary: An example.}', lint: `{rules: {${rule}: error}}` }
  const missing = Object.entries(rest).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(yaml))
  const head = ['version: 1', ...missing.map(([key, value]) => `${key}: ${value}`)]
  const lines = head.length
  const text = [...head, yaml].join('\n')
  const environment = {
    readReference: readFrom({}),
    ...(evidence && { gatherEvidence: () => parse(evidence) as Evidence }),
  }
  const { diagnostics } = await lint({ path: 'spec', text }, environment)
  const shapeless = diagnostics.filter(({ rule: id }) => /^(syntax|schema|reference|lint)\//.test(id))
  if (shapeless.length > 0) throw new Error(`The case has no shape:\n${shapeless.map(tell).join('\n')}`)
  const place = ({ source, span }: Location) => {
    const from = lineAndColumn(source.text, span.start)
    const to = lineAndColumn(source.text, span.end)
    const end = from.line === to.line ? to.column : `${to.line - lines}:${to.column}`
    return `${from.line - lines}:${from.column}-${end}`
  }
  const proposal = (kind: string, { title, edits }: Fix) =>
    `  ${kind}: ${title} (${edits.map((edit) => `${place(edit)} ${JSON.stringify(edit.text)}`).join(', ')})`
  return diagnostics
    .filter((found) => found.rule === rule)
    .flatMap((found) => [
      `${place(found)} ${found.message}${found.hint ? ` ${found.hint}` : ''}`.replaceAll('\n', '\\n'),
      ...(found.related ?? []).map((other) => `  ${place(other)} ${other.message}`),
      ...(found.fix ? [proposal('fix', found.fix)] : []),
      ...(found.suggestions ?? []).map((one) => proposal('suggestion', one)),
    ])
}

/** Writes the findings of a file's cases anew, for a person to read before they are believed. */
export async function rewriteOracle(file: string, rule: string): Promise<void> {
  const cases = readOracle(readFileSync(file, 'utf8'))
  const parts: string[] = []
  for (const one of cases) {
    const found = one.kind === 'fires' ? await consult(rule, one) : []
    const finds = one.kind === 'fires' ? `--- finds\n${found.map((line) => `${line}\n`).join('')}` : ''
    const evidence = one.evidence === undefined ? '' : `--- evidence\n${one.evidence.trimEnd()}\n`
    parts.push(`=== ${one.kind}: ${one.title}\n${one.yaml.trimEnd()}\n${evidence}${finds}`)
  }
  writeFileSync(file, parts.join('\n'))
}
