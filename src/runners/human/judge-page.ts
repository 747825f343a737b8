import { settledExamples } from '../../spec/rubric.ts'
import type { AskedCriterion, JudgeQuestion } from '../judging/judge-question.ts'
import { type FormField, quoteText } from './form.ts'
import { formId, type Page } from './page.ts'

/** One page for a conversation with all criteria, labelled as in batched judging: `C1`, `C2` … in this order. */
export function judgePage({ transcript, facts }: JudgeQuestion, criteria: readonly AskedCriterion[]): Page {
  const names = criteria.map(({ id }, index) => `C${index + 1} ${id.replace(/\s+/g, ' ').trim()}`.trim())
  const said = transcript.exchanges.map(
    ({ user, assistant }, index) =>
      `**Exchange ${index + 1}, user**\n\n${quoteText(user)}\n\n**Exchange ${index + 1}, assistant**\n\n${quoteText(assistant)}`,
  )
  const counted = facts.map((fact) => quoteText(fact)).join('\n')
  return {
    form: {
      id: formId(`judge-${transcript.id}`),
      title: 'A conversation to judge',
      introduction: `Read the whole conversation, then answer each question about it. What a program counted:\n\n${counted}\n\n${said.join('\n\n')}`,
      fields: criteria.map((asked, index) => fieldOf(asked, names[index]!)),
    },
    reply: (entries) =>
      JSON.stringify({
        answers: names.map((name, index) => {
          const { answer, reasoning } = entries.get(name)!
          return { criterion: `C${index + 1}`, evidence: [], reasoning, answer }
        }),
      }),
  }
}

function fieldOf({ criterion }: AskedCriterion, name: string): FormField {
  const { question, guidance, na_valid, na_when } = criterion
  const examples = settledExamples(criterion).map(({ type, context, response, reasoning }) =>
    quoteText(`${type}: ${context}\n→ ${response}\n(${reasoning})`),
  )
  const na = na_valid ? `NA where ${na_when?.trim() ?? 'what it asks about never came up'}.` : ''
  return {
    name,
    text: [quoteText(question), guidance ? quoteText(guidance) : '', na, 'Examples:', ...examples]
      .filter((part) => part !== '')
      .join('\n\n'),
    answers: na_valid ? ['YES', 'NO', 'NA'] : ['YES', 'NO'],
  }
}
