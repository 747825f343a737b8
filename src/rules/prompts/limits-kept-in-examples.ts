import { countQuestions } from '../../measure/count-questions.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// An example of a whole conversation has answers of several turns.
const severalTurns =
  /\n *\[?\p{L}[\p{L} ]{0,20}\]?: |\s(?:Assistant|Client|Customer|Learner|Patient|Student|Tutor|User): /u

export default defineRule({
  id: 'prompts/limits-kept-in-examples',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'A response that is shown as a PASS asks no more questions than the prompts allow.',
  why: 'Judges copy what they are shown. An example that passes with three questions teaches them that three are fine, whatever its criterion is about, and so the limit in the assistant’s prompt is judged by nobody.',
  needs: ['prompts', 'rubric'],
  options: {
    slack: {
      default: 0,
      minimum: 0,
      maximum: 10,
      description: 'How many questions beyond `max_questions` a passing example may ask.',
    },
  },
  fails: [
    {
      yaml: `prompts: {assistant: {max_questions: 1}}
rubric:
  criteria:
    CQ1:
      question: Does the assistant ask for what it needs?
      calibration_examples:
        - [PASS, No number given, What is the number? When was it sent? Who sent it?, It asks for all of it]`,
      finds: ['rubric.criteria.CQ1.calibration_examples[0].response'],
    },
  ],
  passes: [
    {
      yaml: `prompts: {assistant: {max_questions: 1}}
rubric:
  criteria:
    CQ1:
      question: Does the assistant ask for what it needs?
      calibration_examples:
        - [PASS, No number given, What is the number?, It asks for the one thing]
        - [PASS, Wants words for a letter, 'Write: "Where is it? Who signed?" Shall I add the date?', One question]
        - [FAIL, No number given, What is the number? When was it sent?, Two at once]`,
    },
  ],
  *check({ domain, prompts, rubric }, { slack }) {
    const { max_questions } = prompts.assistant
    const most = max_questions + slack
    for (const [id, { calibration_examples }] of Object.entries(rubric.criteria)) {
      for (const [index, { type, response, draft }] of calibration_examples.entries()) {
        if (type !== 'PASS' || draft) continue
        const asked = countQuestions(response, domain.language)
        if (asked <= most || severalTurns.test(response)) continue
        yield {
          at: ['rubric', 'criteria', id, 'calibration_examples', index, 'response'],
          message: `The response passes with ${count(asked, 'question')}, and an answer may ask ${max_questions}; a PASS must keep the limit.`,
          hint: 'Leave the question that the assistant needs most.',
          related: [
            { at: ['prompts', 'assistant', 'max_questions'], message: `the limit is ${max_questions}` },
          ],
        }
      }
    }
  },
})
