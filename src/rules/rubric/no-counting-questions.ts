import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { countIn } from '../english-counts.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/no-counting-questions',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'No question makes a judge count words, shares or ratios.',
  why: 'Language models cannot count. A judge that is asked for fewer than 100 words guesses, and guesses again at the next conversation; code counts at no cost and is right. So numbers are computed and reach the judge as facts, and the question is whether they keep within the limit. Small numbers that are seen at a glance, such as one question in an answer, may stay.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does each answer have fewer than 100 words?}
    CQ2: {question: Are at least 80 % of the answers free of jargon?}
    CQ3: {question: Is no answer more than 1.5 times as long as the user's message?}`,
      finds: ['CQ1', 'CQ2', 'CQ3'].map((id) => `rubric.criteria.${id}.question`),
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does each answer ask at most one question?}
    CQ2: {question: Are the answers in proportion to the user's messages?}
    CQ3:
      question: Is each answer at most twice as long as the user's message?
      guidance: Use the computed ratio only; do not count words.
    CQ4: {question: Does the assistant say that at most 20 % of the price is paid back?}`,
    },
  ],
  *check({ rubric, domain }) {
    if (!isEnglish(domain.language)) return
    for (const [id, { question, guidance }] of Object.entries(rubric.criteria)) {
      const words = countIn(question)
      // Whoever says that the number is computed has read this page, or the method.
      if (!words || /\b(?:computed|counted)\b/i.test(`${question} ${guidance}`)) continue
      yield {
        at: ['rubric', 'criteria', id, 'question'],
        message: `Criterion ${id} makes the judge count (${show(words)}); what can be counted must be computed and reach the judge as a fact.`,
        hint: 'Ask whether the computed figure keeps within the limit, and say so in `guidance`.',
      }
    }
  },
})
