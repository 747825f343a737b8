import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { type QuestionFault, questionFault } from '../english-questions.ts'
import { defineRule } from '../rule.ts'

const faults: Record<QuestionFault['kind'], { asks: string; hint: string }> = {
  scale: {
    asks: 'asks for a scale',
    hint: 'Ask whether one thing that can be seen in the conversation is there.',
  },
  degree: {
    asks: 'asks for a degree',
    hint: 'Ask whether the answer reaches the degree that is good enough.',
  },
  open: { asks: 'asks an open question', hint: 'Ask whether the answer that you hope for is the case.' },
  several: { asks: 'asks several questions in one', hint: 'Write one criterion for each question.' },
  inverted: {
    asks: 'asks for a fault, so that YES is bad',
    hint: 'Turn it round: "Is the conversation free of …?"',
  },
  statement: { asks: 'is no question', hint: 'Begin with "Does" or "Is", and end with a question mark.' },
}

export default defineRule({
  id: 'rubric/binary-questions',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Binary judgments (YES/NO/NA) — not numeric scales',
  summary: 'Every criterion is one question that YES or NO answers, and YES is good.',
  why: 'A scale from 1 to 5 feels finer and is only noisier: each judge has its own idea of a 3, and it moves. YES and NO stay put, but only for a question that asks one thing; and one criterion whose YES is bad turns the whole score round without anybody noticing.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: "On a scale of 1 to 5, how helpful is the answer?"}
    CQ2: {question: How well does the assistant understand the problem?}
    CQ3: {question: What does the assistant do when it is not sure?}
    CQ4: {question: "Does the assistant apologise, and does it name the next step?"}
    CQ5: {question: Does the assistant ignore the customer's question?}
    CQ6: {question: The assistant names the next step.}`,
      finds: ['CQ1', 'CQ2', 'CQ3', 'CQ4', 'CQ5', 'CQ6'].map((id) => `rubric.criteria.${id}.question`),
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant name the concrete next step?}
    CQ2: {question: Is the tone warm and professional?}
    CQ3: {question: Is the conversation free of invented facts?}
    CQ4: {question: "If the customer is rude, does the assistant stay calm?"}`,
    },
    {
      yaml: `domain: {title: Paketdienst, summary: Hilfe bei verlorenen Paketen., language: de}
rubric:
  criteria:
    CQ1: {question: Nennt der Assistent den nächsten Schritt und ist der Ton freundlich?}`,
    },
  ],
  *check({ rubric, domain }) {
    if (!isEnglish(domain.language)) return
    for (const [id, { question }] of Object.entries(rubric.criteria)) {
      const fault = questionFault(question)
      if (!fault) continue
      const { asks, hint } = faults[fault.kind]
      yield {
        at: ['rubric', 'criteria', id, 'question'],
        message: `Criterion ${id} ${asks} (${show(fault.words)}); it must be one question that YES or NO answers, where YES is good.`,
        hint,
      }
    }
  },
})
