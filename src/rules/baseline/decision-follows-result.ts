import { chanceBelow } from '../../measure/certainty.ts'
import { exampleBaseline, exampleEvidence } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'

const decided = (outcome: string) => `baseline:
  decision: {outcome: ${outcome}, because: The team was of one mind.}`
const rateOf = (passed: number, judged: number) => ({ passed, judged, low: 0, high: 1 })

export default defineRule({
  id: 'baseline/decision-follows-result',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Decision to proceed with fine-tuning documented',
  summary: 'The decision is not the opposite of what the recorded baseline clearly says.',
  why: 'A decision that was made before the numbers is easily kept against them. Between the bands a person has to weigh; where a result is clear, another decision needs another reason, and a place where it is written.',
  needs: ['baseline'],
  options: {
    certainty: {
      default: 0.95,
      minimum: 0.5,
      maximum: 1,
      description: 'Chance from which the true pass rate counts as being in a band.',
    },
  },
  fails: [
    {
      yaml: decided('prompt_engineering'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rate: rateOf(2, 16) }) }),
      finds: ['baseline.decision.outcome'],
    },
    {
      yaml: decided('fine_tune'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rate: rateOf(16, 16) }) }),
      finds: ['baseline.decision.outcome'],
    },
  ],
  passes: [
    {
      yaml: decided('fine_tune'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rate: rateOf(2, 16) }) }),
    },
    {
      yaml: decided('prompt_engineering'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rate: rateOf(7, 16) }) }),
    },
  ],
  *check({ evidence, baseline }, { certainty }) {
    if (!evidence?.baseline || !baseline.decision) return
    const { record, changed, file } = evidence.baseline
    // A run that allows no decision contradicts none.
    if (!record.complete || record.provisional || changed.length > 0) return
    const { rate, conversations } = record
    const { needed_below, sufficient_above } = baseline.bands
    const { outcome } = baseline.decision
    const within = (low: number, high: number) =>
      chanceUpTo(high, rate.passed, rate.judged) - chanceUpTo(low, rate.passed, rate.judged) >= certainty
    const isUnsafe = conversations.some(({ failed_gates }) => failed_gates.length > 0)
    const opposed =
      outcome === 'fine_tune'
        ? !isUnsafe &&
          within(sufficient_above, 1) &&
          `clearly above ${sufficient_above}: the base model may be enough`
        : within(0, needed_below) && `clearly below ${needed_below}: the base model is not enough`
    if (!opposed) return
    yield {
      at: ['baseline', 'decision', 'outcome'],
      message: `The decision is \`${outcome}\`, but in ${file} ${rate.passed} of ${rate.judged} conversations passed, which is ${opposed}; the decision must follow from the result.`,
      hint: 'Decide anew, or silence this rule with the reason that weighs more.',
    }
  },
})

// Bands may reach to either end, where nothing lies beyond.
function chanceUpTo(bound: number, passed: number, judged: number): number {
  if (bound <= 0) return 0
  return bound >= 1 ? 1 : chanceBelow(bound, passed, judged)
}
