import type { DesignWith } from '../../spec/design.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { type AuditedSet, readAudited } from './read-audited.ts'

/** The set to compare with, and the file of its judgements as the user wrote it. */
export interface ReadAgainst extends AuditedSet {
  judgements: string
}

/**
 * Reads the set that `--against` names; undefined where none is named. The transcripts of the first set are not taken for its own:
 * a conversation of another run that has the same name would be given exchanges and a scenario that it never had.
 */
export async function readAgainst(
  args: Arguments,
  design: DesignWith<'rubric'>,
  host: Host,
): Promise<ReadAgainst | undefined> {
  const judgements = args.get('against')
  const transcripts = args.get('against-transcripts')
  if (judgements !== undefined)
    return { judgements, ...(await readAudited({ judgements, transcripts }, design, host)) }
  if (transcripts === undefined) return undefined
  throw new Problem(
    '`--against-transcripts` belongs to the judgements of another run; name their file with `--against <path>`.',
  )
}
