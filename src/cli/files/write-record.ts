import { resultPaths } from '../../spec/evidence.ts'
import type { RunRecord } from '../../spec/record.ts'
import { parseRecord } from '../input/read-record.ts'
import { Problem } from '../problem.ts'
import { writeResult } from './write-result.ts'

/**
 * Puts a result beside its spec. What could not be read again, for a name that no record can hold or for its size, is a
 * Problem now rather than in the next build.
 */
export async function writeRecord(root: string, record: RunRecord): Promise<void> {
  const path = resultPaths[record.kind]
  const text = `${JSON.stringify(record, null, 2)}\n`
  const read = await parseRecord({ path, text }, record.kind)
  if ('problem' in read)
    throw new Problem(
      'Nothing was recorded: a name in what was read cannot stand in a record.',
      `Read again, it ${read.problem}.`,
    )
  writeResult(root, path, text)
}
