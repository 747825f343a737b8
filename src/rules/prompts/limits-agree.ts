import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { isEnglish } from '../../spec/language.ts'
import { count, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { statedLimits } from '../stated-limits.ts'

export default defineRule({
  id: 'prompts/limits-agree',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Criteria and prompt texts name the same limits of questions and length as the prompts’ settings.',
  why: 'The assistant is told two questions and judged by one, so that good answers fail; or it is told one and judged by three, so that the slip which you meant to forbid passes. The number stands once, in the settings, from which fdc writes it into the prompt; a criterion has to repeat it, and this rule looks whether it still agrees.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts: {assistant: {max_questions: 2}, domain_rules: [Ask at most three questions in each message.]}
rubric:
  criteria:
    CQ1: {question: Does the assistant ask at most one question per message?}
    CQ2: {question: Is every answer no longer than three times the user's message?}`,
      finds: ['prompts.domain_rules[0]', 'rubric.criteria.CQ1.question', 'rubric.criteria.CQ2.question'],
    },
  ],
  passes: [
    {
      yaml: `prompts: {assistant: {max_questions: 1, length_ratio: {target: [1, 1.5], max: 2}}}
rubric:
  criteria:
    CQ1: {question: Does the assistant ask at most one question per message?}
    CQ2: {question: Is every answer no longer than twice the user's message?}
    CQ3: {question: Does the assistant ask no more than three questions about the address?}
    CQ4: {question: "When the user is in distress, does the assistant ask up to two questions?"}`,
    },
  ],
  *check(design) {
    if (!isEnglish(design.domain.language)) return
    const { max_questions, length_ratio } = design.prompts.assistant
    const lengths = [...length_ratio.target, length_ratio.max]
    for (const { at, text } of limitingTexts(design)) {
      for (const { kind, limit, words } of statedLimits(text)) {
        const questions = kind === 'questions'
        // A criterion may well judge the target instead of the hard limit.
        if (questions ? limit === max_questions : lengths.includes(limit)) continue
        const set = questions
          ? `${count(max_questions, 'question')}`
          : `${length_ratio.max} times the user’s words`
        yield {
          at: at(),
          message: `The text says ${show(words)}, and the assistant is held to ${set}; both must name the same limit.`,
          hint: 'Decide which limit holds, and write it in both places.',
          related: [
            questions
              ? { at: ['prompts', 'assistant', 'max_questions'], message: `the limit is ${max_questions}` }
              : {
                  at: ['prompts', 'assistant', 'length_ratio', 'max'],
                  message: `the limit is ${length_ratio.max}`,
                },
          ],
        }
      }
    }
  },
})

interface LimitingText {
  text: string
  at: () => DesignPath
}

/** The texts that may state a limit, each with its place, which is made only for a finding. */
function limitingTexts({ prompts, rubric }: DesignWith<'prompts'>): LimitingText[] {
  const texts: LimitingText[] = []
  for (const name of ['assistant', 'system'] as const) {
    const { text } = prompts[name]
    if (text) texts.push({ text, at: () => ['prompts', name, 'text'] })
  }
  for (const [index, text] of prompts.domain_rules.entries()) {
    texts.push({ text, at: () => ['prompts', 'domain_rules', index] })
  }
  for (const [id, { question, guidance }] of Object.entries(rubric?.criteria ?? {})) {
    texts.push({ text: question, at: () => ['rubric', 'criteria', id, 'question'] })
    if (guidance) texts.push({ text: guidance, at: () => ['rubric', 'criteria', id, 'guidance'] })
  }
  return texts
}
