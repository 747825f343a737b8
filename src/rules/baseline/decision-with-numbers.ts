import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

const numberWords =
  /\b(?:all|both|dozen|double|each|every|few|fifths?|half|hundred|majority|most|none|no (?:answers?|conversations?|gates?|scenarios?)|percent|quarter|single|tenths?|thirds?|twice|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b/i

export default defineRule({
  id: 'baseline/decision-with-numbers',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The reason of the decision names the numbers that were looked at.',
  why: '"Base model is obviously not good enough" is an opinion, and it will be asked for again once the training is paid. The pass rate, the gates that failed and what a better prompt changed fit into one sentence, and they are what the tuned model is compared with.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: `baseline:
  decision: {outcome: fine_tune, because: The base model is obviously not good enough}`,
      finds: ['baseline.decision.because'],
    },
  ],
  passes: [
    {
      yaml: `baseline:
  decision:
    outcome: fine_tune
    because: 7 of 16 conversations passed; tone and length failed, and a longer prompt changed neither`,
    },
    { yaml: 'baseline: {decision: {outcome: stop, because: None of the conversations failed}}' },
  ],
  *check({ baseline, domain }) {
    const because = baseline.decision?.because
    if (because === undefined || /\d/.test(because)) return
    // Other languages have number words of their own, and this knows none of them.
    if (!isEnglish(domain.language) || numberWords.test(because)) return
    yield {
      at: ['baseline', 'decision', 'because'],
      message: `The decision's reason, ${show(because)}, has no number; it should name the result that it rests on.`,
      hint: 'Write how many conversations passed, of how many, and which criteria failed.',
    }
  },
})
