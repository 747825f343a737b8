import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { beyondTranscript } from '../english-assessable.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/criteria-assessable',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'A question can be answered from the conversation alone.',
  why: 'A judge has the transcript and nothing else. Asked whether the customer comes back, or whether the model really cares, it answers all the same, and what it answers is made up: agreeably, and a little different each time.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Would the customer recommend the service?}
    CQ2: {question: Is the user happy after the conversation?}
    CQ3: {question: Does the assistant genuinely care about the user?}`,
      finds: ['CQ1', 'CQ2', 'CQ3'].map((id) => `rubric.criteria.${id}.question`),
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the customer say that the matter is settled?}
    CQ2: {question: Does the user know what happens after the conversation?}
    CQ3: {question: Does the assistant take up each feeling that the user names?}`,
    },
  ],
  *check({ rubric, domain }) {
    if (!isEnglish(domain.language)) return
    for (const [id, { question }] of Object.entries(rubric.criteria)) {
      const words = beyondTranscript(question)
      if (!words) continue
      yield {
        at: ['rubric', 'criteria', id, 'question'],
        message: `Criterion ${id} asks for what no transcript shows (${show(words)}); a question must be answerable from the conversation alone.`,
        hint: 'Ask for something that is said in the conversation and would show it.',
      }
    }
  },
})
