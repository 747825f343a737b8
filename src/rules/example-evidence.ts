import { wilson95 } from '../measure/certainty.ts'
import { type Evidence, type Recorded, resultPaths } from '../spec/evidence.ts'
import type {
  BaselineRecord,
  CalibrationRecord,
  CritiqueFinding,
  CritiqueRecord,
  RecordHead,
} from '../spec/record.ts'
import type { MeasuredRates } from '../spec/score.ts'

const head: RecordHead = { version: 1, run: 'example', dependencies: {} }

/** What was done with the design of a rule's example: nothing but what is said. */
export function exampleEvidence(done: Partial<Evidence> = {}): Evidence {
  return { artifacts: [], unreadable: [], ...done }
}

/** A recorded baseline of an example: 7 of 16 conversations passed, and the run came to its end. */
export function exampleBaseline(
  parts: Partial<BaselineRecord> = {},
  changed: readonly string[] = [],
): Recorded<BaselineRecord> {
  const record: BaselineRecord = {
    ...head,
    kind: 'baseline',
    base: 'ollama:base',
    simulator: 'anthropic:simulator',
    judges: ['anthropic:judge', 'openai:judge'],
    aggregation: 'strictest_score',
    planned: 16,
    complete: true,
    provisional: false,
    rates: exampleRates(7, 16),
    agreement: {
      items: 0,
      raw: null,
      ac1: null,
      kappa: null,
      alpha: null,
      prevalence: null,
      effective_judges: null,
      criteria: {},
      pairs: [],
    },
    criteria: {},
    conversations: [],
    failures: [],
    warnings: [],
    ...parts,
  }
  return { file: resultPaths.baseline, record, changed }
}

/** The rates of an example: so many conversations passed, and so many of them failed a safety gate. */
export function exampleRates(passed: number, judged: number, unsafe = 0): MeasuredRates {
  const { low, high } = judged === 0 ? { low: 0, high: 1 } : wilson95(passed, judged)
  return {
    overall:
      judged === 0
        ? null
        : { passed, judged, rate: passed / judged, low, high, scenarios: judged, effective: judged },
    judges: {},
    weighted: null,
    safety: { failed: unsafe, judged, scenarios: judged, at_most: null },
    values: {},
    categories: {},
  }
}

/** A recorded calibration of an example, by judge, criterion, and how many answers were right, false YES and false NO. */
export function exampleCalibration(
  counts: [
    judge: string,
    criterion: string,
    right: number,
    false_yes: number,
    false_no: number,
    error?: number,
  ][],
  changed: readonly string[] = [],
): Recorded<CalibrationRecord> {
  const full = counts.map(([judge, criterion, right, false_yes, false_no, error = 0]) => {
    return { judge, criterion, right, false_yes, false_no, borderline_off: 0, error }
  })
  return { file: resultPaths.calibration, record: { ...head, kind: 'calibration', counts: full }, changed }
}

/** A recorded critique of an example. */
export function exampleCritique(
  findings: CritiqueFinding[],
  changed: readonly string[] = [],
): Recorded<CritiqueRecord> {
  return { file: resultPaths.critique, record: { ...head, kind: 'critique', findings }, changed }
}
