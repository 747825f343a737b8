import { hash } from 'node:crypto'
import { promptDigests } from '#compiled/prompts'
import type { Digest } from '../../spec/record.ts'

/** The digest of the prompts of judges as they stand in the templates: a verdict by other prompts is another verdict. */
export const judgePromptDigest: Digest = hash(
  'sha256',
  JSON.stringify(Object.entries(promptDigests).filter(([name]) => name.startsWith('judge-'))),
)
