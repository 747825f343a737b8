import { type PromptName, placeholders } from '../../spec/placeholders.ts'
import type { Prompts } from '../../spec/prompts.ts'
import { oneLine, plainDecimal } from '../format.ts'

/** Values of the placeholders that `fdc build` fills, by name. */
export type Fragments = Record<string, string>

/** The assistant's structured requirements in words, one fragment for each placeholder that the build fills. */
export function assistantFragments({ domain_rules, anti_patterns, assistant }: Prompts): Fragments {
  const { target, max, floor_words } = assistant.length_ratio
  const [low = 1, high = 1.5] = target
  return {
    domain_rules: bullets(domain_rules, 'No rules beyond those of the system prompt.'),
    length_rule: `Aim for ${plainDecimal(low)} to ${plainDecimal(high)} times the length of the user’s message, in words, and never exceed ${plainDecimal(max)} times. Up to ${floor_words} words are fine however short the message is.`,
    tentative_language: oneLine(assistant.tentative_language),
    question_limit:
      assistant.max_questions === 1
        ? 'Ask at most one question, and only if the answer changes what you do next.'
        : `Ask at most ${assistant.max_questions} questions, and only if the answers change what you do next.`,
    anti_patterns: bullets(
      anti_patterns.map((phrase) => `“${oneLine(phrase)}”`),
      'None are listed.',
    ),
  }
}

function bullets(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.map((item) => `- ${oneLine(item)}`).join('\n')
}

/**
 * A prompt that the spec wrote itself, with the placeholders of the build filled by plain substitution. Those that are
 * filled when a message is generated stay as they are, and so does everything else, byte for byte.
 */
export function fillPlaceholders(text: string, prompt: PromptName, fragments: Fragments): string {
  const known = new Set(
    placeholders[prompt].filter(({ filledBy }) => filledBy === 'build').map(({ name }) => name),
  )
  return text.replace(/\{\{([a-z0-9_]+)\}\}/g, (hole, name: string) =>
    known.has(name) ? fragments[name]! : hole,
  )
}

/** A prompt's text as a file: it ends with one line break. */
export function asFile(text: string): string {
  return `${text.replace(/\n+$/, '')}\n`
}
