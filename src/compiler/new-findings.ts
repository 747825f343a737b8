import type { Diagnostic, SuppressedDiagnostic } from '../spec/diagnostic.ts'
import { groupBy } from '../spec/group-by.ts'
import { createNodeNames, type NodeNames } from './node-names.ts'

/** What was found in one version of a spec. */
export interface Findings {
  readonly diagnostics: Diagnostic[]
  readonly suppressed: SuppressedDiagnostic[]
  /** The data of the spec, with its references read in. */
  readonly data: unknown
}

/**
 * The findings that an earlier version does not have, whatever lines they stand on. One is old where the rule, the node
 * and the value are: a message states the value, and only what the rule makes of it, so that a prompt may be reworded
 * without being blamed anew for what it lacked before, while a sum that was 0.95 and is 0.90 is a new finding. A message
 * may also count ("Example 3 has …"), so that one that differs in whole numbers is still old where the same is written.
 *
 * Equal findings are counted: of two, one of which is old, one is new. Errors of syntax are always shown, because with
 * them nobody knows what else is there.
 */
export function findNew(
  now: Findings,
  then: Findings,
): { diagnostics: Diagnostic[]; suppressed: SuppressedDiagnostic[] } {
  const [ours, theirs] = [createNodeNames(now.data), createNodeNames(then.data)]
  return {
    diagnostics: subtract(now.diagnostics, ours, then.diagnostics, theirs),
    suppressed: subtract(now.suppressed, ours, then.suppressed, theirs),
  }
}

function subtract<Kind extends Diagnostic>(
  now: readonly Kind[],
  ours: NodeNames,
  then: readonly Diagnostic[],
  theirs: NodeNames,
): Kind[] {
  const old = new Set<Diagnostic>()
  let earlier: readonly Diagnostic[] = then
  for (const keyOf of [byMessage, byValue]) {
    const open = groupBy(earlier, (finding) => keyOf(finding, theirs))
    for (const finding of now) {
      if (!old.has(finding) && !finding.rule.startsWith('syntax/') && open.get(keyOf(finding, ours))?.pop())
        old.add(finding)
    }
    earlier = [...open.values()].flat()
  }
  return now.filter((finding) => !old.has(finding))
}

function byMessage({ rule, path, message }: Diagnostic, names: NodeNames): string {
  return `${rule} ${names.node(path)} ${message}`
}

function byValue({ rule, path, message }: Diagnostic, names: NodeNames): string {
  const words = message.replace(/(?<![\w.,])\d+(?!\w|[.,]\d)/g, '#')
  return `${rule} ${names.node(path)} ${names.value(path)} ${words}`
}
