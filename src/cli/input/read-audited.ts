import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JudgedSet } from '../../measure/score/judged-set.ts'
import type { ReadLines } from '../../measure/score/score-file.ts'
import type { AuditReport } from '../../spec/audit.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Host } from '../host.ts'
import { type JudgedFiles, readJudged } from './read-judged.ts'

/** A set, what was read beside it, and the audit of its transcripts. */
export interface AuditedSet {
  set: JudgedSet
  read: ReadLines
  /** Null without transcripts, and where those that count could not be read. */
  audit: AuditReport | null
}

/**
 * Reads transcripts and judgements, and audits the transcripts that count, in one look at each. Only where a conversation
 * has two is the file read again: which of them counts is known at its end. A pipe cannot be, and then there is no audit.
 */
export async function readAudited(
  files: JudgedFiles,
  design: DesignWith<'rubric'>,
  host: Host,
): Promise<AuditedSet> {
  const { transcripts } = files
  const criteria = new Set(Object.keys(design.rubric.criteria))
  if (transcripts === undefined) return { ...(await readJudged(files, criteria, host)), audit: null }
  // Only transcripts need what counts words.
  const { beginAudit } = await import('./begin-audit.ts')
  const audit = beginAudit(design)
  const { set, read } = await readJudged(files, criteria, host, (transcript) => void audit.add(transcript))
  const isTwofold = read.problems.some(({ file, code }) => file === transcripts && code === 'contradiction')
  if (!isTwofold) return { set, read, audit: audit.result() }
  if (!statSync(resolve(host.cwd, transcripts)).isFile()) return { set, read, audit: null }
  const { readCounted } = await import('./read-counted.ts')
  const again = beginAudit(design)
  for await (const transcript of readCounted(transcripts, set, host)) again.add(transcript)
  return { set, read, audit: again.result() }
}
