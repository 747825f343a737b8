import { chancesOfBands } from '../../measure/rates/band-report.ts'
import { exampleBaseline, exampleEvidence, exampleRates } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'

const decided = (outcome: string) => `baseline:
  decision: {outcome: ${outcome}, because: The team was of one mind.}`

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
      evidence: exampleEvidence({ baseline: exampleBaseline({ rates: exampleRates(2, 16) }) }),
      finds: ['baseline.decision.outcome'],
    },
    {
      yaml: decided('fine_tune'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rates: exampleRates(16, 16) }) }),
      finds: ['baseline.decision.outcome'],
    },
  ],
  passes: [
    {
      yaml: decided('fine_tune'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rates: exampleRates(2, 16) }) }),
    },
    {
      yaml: decided('prompt_engineering'),
      evidence: exampleEvidence({ baseline: exampleBaseline({ rates: exampleRates(7, 16) }) }),
    },
  ],
  *check({ evidence, baseline }, { certainty }) {
    if (!evidence?.baseline || !baseline.decision) return
    const { record, changed, file } = evidence.baseline
    // A run that allows no decision contradicts none.
    if (!record.complete || record.provisional || changed.length > 0) return
    const { overall, safety } = record.rates
    if (!overall) return
    const { passed, judged } = overall
    const { needed_below, sufficient_above } = baseline.bands
    const { outcome } = baseline.decision
    const chances = chancesOfBands(overall, baseline.bands)
    const opposed =
      outcome === 'fine_tune'
        ? safety.failed === 0 &&
          chances.above >= certainty &&
          `clearly above ${sufficient_above}: the base model may be enough`
        : chances.below >= certainty && `clearly below ${needed_below}: the base model is not enough`
    if (!opposed) return
    yield {
      at: ['baseline', 'decision', 'outcome'],
      message: `The decision is \`${outcome}\`, but in ${file} ${passed} of ${judged} conversations passed, which is ${opposed}; the decision must follow from the result.`,
      hint: 'Decide anew, or silence this rule with the reason that weighs more.',
    }
  },
})
