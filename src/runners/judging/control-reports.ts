import { mapEntry } from '../../spec/map-entry.ts'
import type { Judgement } from '../../spec/record.ts'
import type { ControlReport } from '../../spec/run.ts'
import type { ControlKind } from './controls.ts'

/** A judge's answer about a control. */
export interface ControlAnswer {
  kind: ControlKind
  judgement: Pick<Judgement, 'judge' | 'answer'>
}

/** How each judge did on each kind of control, in the order in which they were asked. */
export function controlReports(answers: readonly ControlAnswer[]): ControlReport[] {
  const reports = new Map<string, ControlReport>()
  for (const { kind, judgement } of answers) {
    const { judge, answer } = judgement
    const report = mapEntry(reports, JSON.stringify([judge, kind]), () => ({
      judge,
      kind,
      asked: 0,
      answered: 0,
      passed: 0,
      failed_test: false,
    }))
    report.asked++
    if (answer !== 'ERROR') report.answered++
    if (answer === 'YES') report.passed++
  }
  return [...reports.values()].map((report) => ({ ...report, failed_test: failsTest(report) }))
}

// One wrong answer may be a mistake, also of people; most of them wrong is none.
function failsTest({ answered, passed }: ControlReport): boolean {
  return passed >= 2 && 2 * passed > answered
}

/** The judges that said YES to most of what no honest judge says YES to, in order of code units. */
export function unreliableJudges(reports: readonly ControlReport[]): string[] {
  return [...new Set(reports.filter((one) => one.failed_test).map(({ judge }) => judge))].sort()
}
