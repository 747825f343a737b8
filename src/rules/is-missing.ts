import { type Evidence, resultPaths } from '../spec/evidence.ts'
import type { RunRecord } from '../spec/record.ts'

/** Whether a result is not recorded at all. One that cannot be read is there, and another rule's business. */
export function isMissing(evidence: Evidence, kind: RunRecord['kind']): boolean {
  return !evidence[kind] && evidence.unreadable.every(({ file }) => file !== resultPaths[kind])
}
