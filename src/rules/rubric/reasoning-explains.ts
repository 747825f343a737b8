import { countWords } from '../../measure/count-words.ts'
import { foldText } from '../../measure/fold-text.ts'
import { isEnglish } from '../../spec/language.ts'
import type { CalibrationExample } from '../../spec/rubric.ts'
import { show } from '../../spec/show.ts'
import { allExamples } from '../all-examples.ts'
import { isVerdictOnly } from '../english-verdicts.ts'
import { defineRule } from '../rule.ts'
import { isUnwritten } from '../unwritten-text.ts'

export default defineRule({
  id: 'rubric/reasoning-explains',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'The reasoning of a calibration example says more than its verdict.',
  why: 'A judge is shown the reasoning to learn where the line runs. "Good answer." tells it what the label has told it already, so that it draws the line where it pleases; a reason that names what is there, or what is missing, can be looked for in the next conversation.',
  needs: ['rubric'],
  options: {
    min: {
      default: 2,
      minimum: 1,
      maximum: 100,
      description: 'Fewest words of a reasoning. 2, because "One question" says enough about some answers.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., This is a good answer.]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., FAIL]
        - [BORDERLINE_FAIL, No number given, We will look into it., We will look into it.]`,
      finds: [0, 1, 2].map((index) => `rubric.criteria.CQ1.calibration_examples[${index}].reasoning`),
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Good because step and date are given]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]
        - [FAIL, Where is it?, On its way., No step]`,
    },
  ],
  *check({ rubric, domain }, { min }) {
    const english = isEnglish(domain.language)
    for (const { id, index, criterion, example } of allExamples(rubric)) {
      const { reasoning, draft } = example
      if (draft) continue
      const problem = repeated(example, criterion.question) ?? emptiness(reasoning, min, english)
      // What is not written at all is the concern of rubric/calibration-complete.
      if (!problem || isUnwritten(reasoning)) continue
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples', index, 'reasoning'],
        message: `The reasoning of example ${index + 1} of criterion ${id} ${problem} (${show(reasoning)}); it must say why the verdict falls as it does.`,
        hint: 'Name what in the answer decides, in words that a judge can look for elsewhere.',
      }
    }
  },
})

function repeated(
  { context, response, reasoning }: CalibrationExample,
  question: string,
): string | undefined {
  if (isSame(reasoning, response)) return 'repeats the response'
  if (isSame(reasoning, context)) return 'repeats the context'
  return isSame(reasoning, question) ? 'repeats the question' : undefined
}

// Texts of one meaning differ in length by little more than a final line break.
function isSame(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 2 && foldText(a) === foldText(b)
}

// What is longer has words enough and is more than a verdict.
const longest = 80

function emptiness(reasoning: string, min: number, english: boolean): string | undefined {
  if (reasoning.length > Math.max(longest, min * 20)) return undefined
  const words = countWords(reasoning)
  if (words === 0) return 'has no words'
  if (words < min) return words === 1 ? 'is a single word' : `has ${words} words, fewer than ${min}`
  return english && isVerdictOnly(reasoning) ? 'says no more than the verdict' : undefined
}
