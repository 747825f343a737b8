import type { DesignPath } from '../spec/design.ts'
import { oncePer } from '../spec/once-per.ts'
import type { PromptName } from '../spec/placeholders.ts'
import type { Prompts } from '../spec/prompts.ts'

/** What messages call the prompts. */
export const promptTitles: Record<PromptName, string> = {
  system: 'the system prompt',
  assistant: 'the assistant’s prompt',
  user_simulator: 'the user simulator’s prompt',
}

/** A text that becomes a prompt, or a part of one. */
export interface PromptText {
  at: DesignPath
  text: string
  title: string
  /** Undefined for a text that is put into a prompt, where nothing is filled any more. */
  prompt?: PromptName
}

/** Whether a text is the name of a file, which somebody took for the way to name one. */
export function isFileName(text: string): boolean {
  return /^\S+\.(?:md|markdown|txt|hbs)$/i.test(text.trim())
}

/** Every text of the prompts that may be the user's own, with its place. */
export const promptTexts = oncePer((prompts: Prompts): readonly PromptText[] => [...eachText(prompts)])

function* eachText({ domain_rules, anti_patterns, ...prompts }: Prompts): Generator<PromptText> {
  for (const prompt of ['system', 'assistant', 'user_simulator'] as const) {
    const { text } = prompts[prompt]
    if (text !== undefined)
      yield { at: ['prompts', prompt, 'text'], text, title: promptTitles[prompt], prompt }
  }
  for (const [index, text] of domain_rules.entries()) {
    yield { at: ['prompts', 'domain_rules', index], text, title: `domain rule ${index + 1}` }
  }
  for (const [index, text] of anti_patterns.entries()) {
    yield { at: ['prompts', 'anti_patterns', index], text, title: `anti-pattern ${index + 1}` }
  }
  const { tentative_language: text } = prompts.assistant
  yield { at: ['prompts', 'assistant', 'tentative_language'], text, title: 'the tentative language' }
  for (const stage of ['early', 'middle', 'late'] as const) {
    const guidance = prompts.user_simulator.stages[stage]
    yield { at: ['prompts', 'user_simulator', 'stages', stage], text: guidance, title: `stage \`${stage}\`` }
  }
}
