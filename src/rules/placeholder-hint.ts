import type { Placeholder } from '../spec/placeholders.ts'

/** What to do about a placeholder that a prompt lacks. */
export function placeholderHint({ name, meaning }: Placeholder): string {
  return `Put {{${name}}} where this is to stand: ${meaning[0]!.toLowerCase()}${meaning.slice(1)}`
}
