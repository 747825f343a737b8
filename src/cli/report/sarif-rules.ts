import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import { printableLine } from './printable.ts'
import { ruleFacts } from './rule-facts.ts'

/** What SARIF calls a severity. */
export const sarifLevels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** The rules that findings name, each once, in the order in which they first occur: as SARIF describes a rule. */
export function sarifRules(findings: readonly Diagnostic[]): { id: string }[] {
  const firsts = new Map<string, Diagnostic>()
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding)
  return [...firsts.values()].map(describeRule)
}

function describeRule({ rule, severity }: Diagnostic): { id: string } {
  const id = printableLine(rule)
  const facts = ruleFacts(rule)
  // A team's own rule is known by what it found only.
  if (!facts) return { id, defaultConfiguration: { level: sarifLevels[severity] } } as { id: string }
  const { summary, why, docsUrl } = facts
  const help = why ? `${summary}\n\n${why}` : summary
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help, markdown: `${help}\n\n[\`${rule}\`](${docsUrl})` },
    helpUri: docsUrl,
    defaultConfiguration: { level: sarifLevels[facts.severity] },
    properties: { tags: [rule.split('/')[0]] },
  } as { id: string }
}
