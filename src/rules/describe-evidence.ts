import type { Evidence } from '../spec/evidence.ts'
import { describeIdentity } from '../spec/identity.ts'
import type { BaselineRecord, CalibrationRecord, CritiqueRecord } from '../spec/record.ts'
import { count, list } from '../spec/show.ts'

/** What was done with the design of an example, in sentences. */
export function describeEvidence({
  artifacts,
  critique,
  calibration,
  baseline,
  unreadable,
}: Evidence): string {
  const say = (file: string, held: string[], changed: readonly string[]) => {
    const since = changed.length > 0 ? [`Since then ${list(changed.map(describeIdentity))} changed.`] : []
    return [`\`${file}\` holds ${list(held)}.`, ...since]
  }
  const lines = [
    ...artifacts.map(({ path, state, waitsFor }) => {
      const waits =
        waitsFor.length > 0 ? `, and ${list(waitsFor.map((name) => `\`${name}\``))} not started` : ''
      return `\`${path}\` is ${state}${waits}.`
    }),
    ...(critique ? say(critique.file, critiqueWords(critique.record), critique.changed) : []),
    ...(calibration ? say(calibration.file, calibrationWords(calibration.record), calibration.changed) : []),
    ...(baseline ? say(baseline.file, baselineWords(baseline.record), baseline.changed) : []),
    ...unreadable.map(({ file, problem }) => `\`${file}\` ${problem}.`),
  ]
  return lines.length > 0 ? lines.join(' ') : 'Nothing was built or recorded.'
}

function critiqueWords({ findings }: CritiqueRecord): string[] {
  if (findings.length === 0) return ['no finding']
  return findings.map(({ id, path, disposition, because }) => {
    const reason = because === undefined ? '' : ' with a reason'
    return `finding ${id} on \`${path}\` (${disposition}${reason})`
  })
}

function calibrationWords({ counts }: CalibrationRecord): string[] {
  return counts.map(({ judge, criterion, right, false_yes, false_no }) => {
    const wrong = false_yes + false_no
    return `${right} right and ${count(wrong, 'wrong answer')} of ${judge} on ${criterion}`
  })
}

function baselineWords({ rates, planned, complete, provisional }: BaselineRecord): string[] {
  const { judged, passed } = rates.overall ?? { judged: 0, passed: 0 }
  return [
    `${judged} of ${count(planned, 'planned conversation')} judged`,
    `${passed} passed`,
    ...(complete ? [] : ['no end of the run']),
    ...(provisional ? ['the mark of a run with shortcuts'] : []),
  ]
}
