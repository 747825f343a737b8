import { auditSettings } from '../../measure/audit/audit-settings.ts'
import { type Audit, createAudit } from '../../measure/audit/create-audit.ts'
import type { Design } from '../../spec/design.ts'

/** Begins an audit of transcripts of a design. */
export function beginAudit(design: Design): Audit {
  return createAudit(auditSettings(design))
}
