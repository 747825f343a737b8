import { dependencies } from '../../../compiler/identity/dependencies.ts'
import { baselineRecord } from '../../../measure/score/baseline-record.ts'
import { chooseFailures } from '../../../measure/score/choose-failures.ts'
import { digestSet } from '../../../measure/score/digest-set.ts'
import type { JudgedSet } from '../../../measure/score/judged-set.ts'
import type { DesignWith } from '../../../spec/design.ts'
import { resultPaths } from '../../../spec/evidence.ts'
import { changedSince } from '../../../spec/identity.ts'
import { nameParts } from '../../../spec/name-parts.ts'
import type { ScoreFile } from '../../../spec/score.ts'
import { writeRecord } from '../../files/write-record.ts'
import type { Host } from '../../host.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import type { JudgedFiles } from '../../input/read-judged.ts'
import { readRecord } from '../../input/read-record.ts'
import { Problem } from '../../problem.ts'
import { printable } from '../../report/printable.ts'
import { readFailures } from './read-failures.ts'

const file = resultPaths.baseline

/** A scored set, and where it came from. */
export interface ScoredFiles {
  files: JudgedFiles
  set: JudgedSet
  scores: ScoreFile
  /** Conversations that were planned, or at least made. */
  planned: number
}

/**
 * Sees that a result may be recorded.
 * @throws Problem where the spec does not name the model that was asked, or something else stands in the record's place
 */
export async function checkRecording(spec: LoadedSpec, { baseline }: DesignWith<'rubric'>): Promise<string> {
  if (baseline.base === undefined)
    throw new Problem(
      '`--record` must know which model was asked.',
      'Write it into the spec, under `baseline.base`: `ollama:gemma-3-12b`.',
    )
  const there = await readRecord(spec, file, 'baseline')
  if (there && 'problem' in there)
    throw new Problem(`${file} ${there.problem}.`, 'Nothing was recorded; move that file away, or mend it.')
  return baseline.base
}

/** Records what came out as the baseline of a design, for `fdc build`, `fdc lint` and whoever reviews it. */
export async function recordBaseline(
  spec: LoadedSpec,
  design: DesignWith<'rubric'>,
  base: string,
  { files, set, scores, planned }: ScoredFiles,
  host: Host,
): Promise<void> {
  const judges = [...set.judges]
  // What came out belongs to those who judged, whomever the spec names.
  const today = dependencies('baseline', { ...design, baseline: { ...design.baseline, judges } })
  const record = baselineRecord(
    scores,
    {
      run: `files-${digestSet(set).slice(0, 12)}`,
      base,
      simulator: design.baseline.simulator,
      judges,
      planned,
      complete: true,
      provisional: false,
      failures: await readFailures(chooseFailures(design.rubric, set, scores), files, host),
    },
    today,
  )
  await writeRecord(spec.folder, record)
  host.note(`Recorded in ${file}; \`fdc build\` puts it into base-model-eval-results.md.\n`)
  const changed = changedSince(record.dependencies, dependencies('baseline', design))
  if (changed.length > 0)
    host.note(
      printable(
        `fdc: That record counts as out of date, since the spec names other judges: ${nameParts(changed)}.\n`,
      ),
    )
}
