import { dependencies } from '../../compiler/identity/dependencies.ts'
import type { Design } from '../../spec/design.ts'
import { type Evidence, type Recorded, resultPaths } from '../../spec/evidence.ts'
import { changedSince } from '../../spec/identity.ts'
import type { RunRecord } from '../../spec/record.ts'
import type { LoadedSpec } from './load-spec.ts'
import { readArtifacts } from './read-artifacts.ts'
import { readRecord } from './read-record.ts'

/** Looks up what was done with the design of a spec: what was built from it, and which results stand beside it. */
export async function gatherEvidence(spec: LoadedSpec, design: Design): Promise<Evidence> {
  const { artifacts, unreadable } = readArtifacts(spec, design)
  const find = async <Kind extends RunRecord['kind']>(kind: Kind) => {
    const file = resultPaths[kind]
    const read = await readRecord(spec, file, kind)
    if (read === undefined) return undefined
    if ('problem' in read) {
      unreadable.push({ file, problem: read.problem })
      return undefined
    }
    const { record } = read
    const changed = changedSince(record.dependencies, dependencies(kind, design))
    return { file, record, changed } satisfies Recorded<typeof record>
  }
  const critique = await find('critique')
  const calibration = await find('calibration')
  const baseline = await find('baseline')
  return {
    artifacts,
    ...(critique && { critique }),
    ...(calibration && { calibration }),
    ...(baseline && { baseline }),
    unreadable,
  }
}
