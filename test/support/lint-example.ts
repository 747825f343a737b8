import { lint } from '../../src/pipeline.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { lineAndColumn } from './position.ts'

/**
 * What a rule alone says of a spec, each finding as `line:column-column message`, or with the line of its end where that
 * is another. `version` and `domain` are added below where they are missing, so that lines stay as they are written.
 */
export async function lintExample(rule: Rule, yaml: string): Promise<string[]> {
  const domain = /^domain:/m.test(yaml) ? '' : 'domain: {title: Example, summary: An example.}\n'
  const text = `${yaml.trimEnd()}\n${domain}version: 1\n`
  const readReference = () => ({ problem: 'is not there' })
  const { diagnostics } = await lint({ path: 'spec.yaml', text }, { readReference, rules: [rule] })
  return diagnostics.map(({ span, message }) => {
    const [start, end] = [lineAndColumn(text, span.start), lineAndColumn(text, span.end)]
    const to = start.line === end.line ? end.column : `${end.line}:${end.column}`
    return `${start.line}:${start.column}-${to} ${message}`
  })
}
