import type { JudgeReply } from '../../spec/judge-reply.ts'
import { readJson } from '../read-json.ts'
import type { AskedCriterion } from './judge-question.ts'
import { type ReplyForm, replyProblem, replySchema } from './reply-form.ts'

/**
 * The form of a reply about several criteria at once. They are called C1, C2 … in the order in which they stand, since
 * their ids are whatever people wrote. Only a reply that answers each of them once, validly, is one: of any other nobody
 * knows which of its answers count.
 */
export function batchedForm(criteria: readonly AskedCriterion[]): ReplyForm {
  const byLabel = new Map(criteria.map((one, index) => [`C${index + 1}`, one]))
  return {
    schema: schemaFor([...byLabel.keys()]),
    findProblem(text) {
      const answers = answersIn(readJson(text))
      if (!answers) return 'is not one JSON object with a list of answers'
      const left = new Set(byLabel.keys())
      for (const { label, reply } of answers) {
        const asked = byLabel.get(label)
        if (!asked) return 'names a criterion that was not asked about'
        if (!left.delete(label)) return `answers ${label} more than once`
        const problem = replyProblem(reply, asked.criterion.na_valid)
        if (problem !== undefined) return `${problem} (${label})`
      }
      return left.size > 0 ? `leaves out ${[...left].join(', ')}` : undefined
    },
    read(text) {
      const answers = answersIn(readJson(text))!
      return new Map(answers.map(({ label, reply }) => [byLabel.get(label)!.id, reply as JudgeReply]))
    },
  }
}

function schemaFor(labels: readonly string[]): Record<string, unknown> {
  const { properties, required, ...rest } = replySchema(true)
  const criterion = { type: 'string', enum: labels, description: 'Which criterion this answers.' }
  const item = { ...rest, properties: { criterion, ...properties }, required: ['criterion', ...required] }
  return {
    type: 'object',
    properties: { answers: { type: 'array', items: item } },
    required: ['answers'],
    additionalProperties: false,
  }
}

// The list of answers in a reply, each apart from the name of its criterion; undefined where there is none.
function answersIn(data: unknown): { label: string; reply: unknown }[] | undefined {
  if (!isRecord(data) || Object.keys(data).join() !== 'answers' || !Array.isArray(data.answers))
    return undefined
  return data.answers.map((item: unknown) => {
    if (!isRecord(item)) return { label: '', reply: item }
    const { criterion, ...reply } = item
    return { label: typeof criterion === 'string' ? criterion : '', reply }
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
