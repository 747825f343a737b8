import { fewestJudged, leastShare } from '../../measure/decide.ts'
import { multiply } from '../../spec/decimal.ts'
import type { BaselineRecord } from '../../spec/record.ts'
import { count, list } from '../../spec/show.ts'
import { exampleBaseline, exampleEvidence, exampleRates } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'

const baseline = 'baseline: {scenarios: 16}'

export default defineRule({
  id: 'baseline/complete',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary:
    'The recorded baseline ran to its end, without shortcuts, and judged enough conversations to decide on.',
  why: 'A run that stopped early judged the conversations that were quick to judge, and of eight conversations one more pass moves the rate by twelve points. Weeks of work hang on the number; finishing the run costs an hour.',
  needs: ['baseline'],
  options: {
    judged: {
      default: fewestJudged,
      minimum: 1,
      description: 'Fewest scenarios that were judged; repeats of one count once.',
    },
    share: {
      default: leastShare,
      minimum: 0,
      maximum: 1,
      description: 'Lowest share of the planned conversations that were judged.',
    },
  },
  fails: [
    {
      yaml: baseline,
      evidence: exampleEvidence({
        baseline: exampleBaseline({ complete: false, rates: exampleRates(4, 8) }),
      }),
      finds: ['baseline'],
    },
    {
      yaml: baseline,
      evidence: exampleEvidence({ baseline: exampleBaseline({ provisional: true }) }),
      finds: ['baseline'],
    },
  ],
  passes: [{ yaml: baseline, evidence: exampleEvidence({ baseline: exampleBaseline() }) }],
  *check({ evidence }, { judged, share }) {
    if (!evidence?.baseline) return
    const { file, record } = evidence.baseline
    const { rates, planned, complete, provisional, unreliable_judges = [] } = record
    const { judged: done = 0, scenarios = 0 } = rates.overall ?? {}
    const faults = [
      ...(complete ? [] : ['stopped before its end']),
      ...(provisional ? ['took shortcuts'] : []),
      ...(unreliable_judges.length > 0 ? [`had unreliable judges (${list(unreliable_judges)})`] : []),
      ...(scenarios < judged || done < multiply(share, planned)
        ? [
            `judged ${done} of ${planned} conversations${scenarios === done ? '' : `, of ${count(scenarios, 'scenario')}`}`,
          ]
        : []),
    ]
    if (faults.length === 0) return
    yield {
      at: ['baseline'],
      message: `The run in ${file} ${list(faults)}; it must have ended, without shortcuts, and judged at least ${judged} scenarios and a share of ${share} of the conversations planned.`,
      hint: hintFor(record, judged),
    }
  },
})

function hintFor({ planned, complete, provisional }: BaselineRecord, judged: number): string {
  // However far it runs, a plan that is too small is never judged enough.
  if (planned < judged) return 'Plan more scenarios under `baseline`, then record a run.'
  // A run that is resumed keeps its shortcuts.
  if (complete || provisional) return 'Record a full run.'
  return 'Finish the run.'
}
