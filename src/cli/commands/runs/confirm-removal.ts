import { confirm, isCancel } from '@clack/prompts'

/** Asks a person whether something may be removed; whoever breaks off has not agreed. */
export async function confirmRemoval(message: string): Promise<boolean> {
  const answer = await confirm({ message, initialValue: false })
  return !isCancel(answer) && answer
}
