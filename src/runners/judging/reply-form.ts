import { judgeReply as isReply } from '#compiled/replies'
import schemas from '#compiled/schemas'
import type { JudgeReply } from '../../spec/judge-reply.ts'
import { readJson } from '../read-json.ts'
import type { AskedCriterion } from './judge-question.ts'

/** In which form a judge is to answer, and how that is read. */
export interface ReplyForm {
  /** What the provider is asked to hold the answer to. */
  schema: Record<string, unknown>
  /** What is wrong with the text of a reply, or undefined; it completes "The answer …". */
  findProblem(text: string): string | undefined
  /** The replies by criterion; only of a text in which no problem was found. */
  read(text: string): Map<string, JudgeReply>
}

/** The form of a reply about one criterion: the published one, without NA where that is no valid answer. */
export function singleForm({ id, criterion }: AskedCriterion): ReplyForm {
  return {
    schema: replySchema(criterion.na_valid),
    findProblem(text) {
      const data = readJson(text)
      return data === undefined ? 'is not one JSON value' : replyProblem(data, criterion.na_valid)
    },
    read: (text) => new Map([[id, readJson(text) as JudgeReply]]),
  }
}

interface ReplySchema {
  type: string
  properties: Record<string, object> & { answer: { enum: string[] } }
  required: string[]
  additionalProperties: boolean
}

/** The schema of a reply, as plain as providers want it. */
export function replySchema(naValid: boolean): Record<string, unknown> & ReplySchema {
  const { type, properties, required, additionalProperties } = structuredClone(
    schemas['judge-reply'],
  ) as ReplySchema
  if (!naValid) properties.answer.enum = ['YES', 'NO']
  return { type, properties, required, additionalProperties }
}

/** What is wrong with data as a reply about one criterion, or undefined. */
export function replyProblem(data: unknown, naValid: boolean): string | undefined {
  if (!isReply(data)) return 'does not follow the schema of a judge’s reply'
  const { answer } = data as JudgeReply
  return answer === 'NA' && !naValid ? 'is NA, which is not a valid answer to this criterion' : undefined
}
