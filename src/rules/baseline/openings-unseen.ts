import { countWords } from '../../measure/count-words.ts'
import { foldText } from '../../measure/fold-text.ts'
import { splitMessages } from '../../measure/split-messages.ts'
import type { DesignPath } from '../../spec/design.ts'
import { formatPath } from '../../spec/path.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/openings-unseen',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No scenario opens with a message that stands in a calibration example.',
  why: 'Judges read the calibration examples with every criterion. Where a scenario opens like one of them, they have the answer key before them: they look for the answer that the example praises rather than at the one that was given.',
  needs: ['baseline', 'rubric'],
  options: {
    min_words: {
      default: 5,
      minimum: 1,
      maximum: 1000,
      description: 'Openings of fewer words ("where is it") may be the same by chance and are not compared.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, "User: my vase arrived in pieces, what now?", Send me a photo today., The step is named]
baseline:
  scenarios:
    - {id: vase, opening: "My vase arrived in pieces, what now?"}`,
      finds: ['baseline.scenarios[0].opening'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, "User: my vase arrived in pieces, what now?", Send me a photo today., The step is named]
        - [FAIL, "User: where is it", Please wait., Nothing is named]
baseline:
  scenarios:
    - {id: lamp, opening: "The lamp is dented, the box was fine"}
    - {id: late, opening: where is it}`,
    },
  ],
  *check({ baseline: { scenarios }, rubric }, { min_words }) {
    if (typeof scenarios === 'number') return
    const openings = new Map<string, number[]>()
    for (const [index, { opening = '' }] of scenarios.entries()) {
      const key = foldText(opening)
      if (countWords(key) < min_words) continue
      const same = openings.get(key)
      if (same) same.push(index)
      else openings.set(key, [index])
    }
    if (openings.size === 0) return
    for (const [id, { calibration_examples }] of Object.entries(rubric.criteria)) {
      for (const [number, example] of calibration_examples.entries()) {
        for (const field of ['context', 'response'] as const) {
          for (const message of splitMessages(example[field])) {
            const key = foldText(message)
            const at: DesignPath = ['rubric', 'criteria', id, 'calibration_examples', number, field]
            for (const index of openings.get(key) ?? []) {
              yield {
                at: ['baseline', 'scenarios', index, 'opening'],
                message: `Scenario ${index + 1} opens with a message of \`${formatPath(at)}\`; a scenario should be one that no judge has seen.`,
                hint: 'Write another opening for the same case.',
                related: [{ at, message: 'the same message' }],
              }
            }
            // One finding for each scenario is enough.
            openings.delete(key)
          }
        }
      }
    }
  },
})
