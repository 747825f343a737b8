import { judgeReply as isReply } from '#compiled/replies'
import schemas from '#compiled/schemas'
import type { JudgeReply } from '../../spec/judge-reply.ts'
import { readJson } from '../read-json.ts'

/** The schema that a judge is to follow: the published one, without NA where that is no valid answer. */
export function replySchema(naValid: boolean): Record<string, unknown> {
  const { type, properties, required, additionalProperties } = structuredClone(
    schemas['judge-reply'],
  ) as ReplySchema
  if (!naValid) properties.answer.enum = ['YES', 'NO']
  return { type, properties, required, additionalProperties }
}

interface ReplySchema {
  type: string
  properties: Record<string, object> & { answer: { enum: string[] } }
  required: string[]
  additionalProperties: boolean
}

/** Says what is wrong with the text of a reply, or nothing; it completes "The answer …". */
export function findReplyProblem(naValid: boolean): (text: string) => string | undefined {
  return (text) => {
    const data = readJson(text)
    if (data === undefined) return 'is not JSON'
    if (!isReply(data)) return 'does not follow the schema of a judge’s reply'
    const { answer } = data as JudgeReply
    return answer === 'NA' && !naValid ? 'is NA, which is no valid answer to this criterion' : undefined
  }
}

/** Reads a reply in which no problem was found. */
export function readReply(text: string): JudgeReply {
  return readJson(text) as JudgeReply
}
