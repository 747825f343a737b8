import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { conditionOf } from '../english-questions.ts'
import { defineRule, type Proposal } from '../rule.ts'

export default defineRule({
  id: 'rubric/na-declared',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'A criterion that can fail to apply says whether NA is valid, and when.',
  why: 'NA counts as a failure unless `na_valid` says otherwise. A question that begins with "If the user …" then fails every conversation in which the user did not; and a judge that is not told when NA applies uses it as a way out.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: "If the user asks for a refund, does the assistant say who decides?"}
    CQ2: {question: Does the assistant explain the compensation rule?, na_valid: true}
    CQ3: {question: Is the warranty explained?, na_when: Nobody asks about the warranty.}`,
      finds: ['rubric.criteria.CQ1.na_valid', 'rubric.criteria.CQ2.na_when', 'rubric.criteria.CQ3.na_when'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: If the user asks for a refund, does the assistant say who decides?
      na_valid: true
      na_when: The user does not ask for money back.
    CQ2: {question: Does the assistant stay calm when the user is upset?, na_valid: false}
    CQ3: {question: Does the assistant ask when the user noticed the damage?}`,
    },
  ],
  *check({ rubric, domain, spec }) {
    for (const [id, { question, na_valid, na_when = '' }] of Object.entries(rubric.criteria)) {
      const at = ['rubric', 'criteria', id] as const
      const said = na_when.trim() !== ''
      if (na_valid && !said) {
        yield {
          at: ['rubric', 'criteria', id, 'na_when'],
          message: `Criterion ${id} accepts NA and does not say when; it must say so in \`na_when\`.`,
          hint: 'Describe the conversations to which the question does not apply.',
        }
      }
      if (!na_valid && said) {
        yield {
          at: ['rubric', 'criteria', id, 'na_when'],
          message: `Criterion ${id} says when NA applies, and NA counts as a failure there; \`na_valid\` must be true for it.`,
          hint: 'Set `na_valid: true`, or remove `na_when`.',
          suggestions: [
            ...(spec.rubric?.criteria[id]?.na_valid === undefined ? [] : [allowNa(id)]),
            { title: 'Remove `na_when`.', changes: [{ at: [...at, 'na_when'], remove: true }] },
          ],
        }
      }
      const open = !said && spec.rubric?.criteria[id]?.na_valid === undefined && isEnglish(domain.language)
      const condition = open ? conditionOf(question) : undefined
      if (condition) {
        yield {
          at: ['rubric', 'criteria', id, 'na_valid'],
          message: `Criterion ${id} asks under a condition (${show(condition)}) and does not say whether NA is valid; without \`na_valid\` NA is a failure.`,
          hint: rubric.safety_gates.includes(id)
            ? 'Ask a gate about the whole conversation ("Is the conversation free of …"), where no condition is needed.'
            : 'Set `na_valid` to true with `na_when`, or to false if the condition always holds.',
        }
      }
    }
  },
})

function allowNa(id: string): Proposal {
  return {
    title: 'Set `na_valid` to true.',
    changes: [{ at: ['rubric', 'criteria', id, 'na_valid'], set: true }],
  }
}
