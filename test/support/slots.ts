import validateSpec from '#compiled/validate-spec'
import type { Spec } from '../../src/spec/spec.ts'
import { reword } from './fullest-spec.ts'

/** A text of a spec that a person words freely, in a value or as a name, with all places that refer to it. */
export interface Slot {
  words: string
  /** What has to stand before another text, for the schema's sake: a model has a provider. */
  prefix: string
}

/** The texts of a spec that may say anything, as far as the schema is concerned. */
export function findSlots(spec: Spec): Slot[] {
  const slots: Slot[] = []
  for (const words of wordsIn(spec)) {
    const prefix = ['', 'openai:'].find((start) =>
      validateSpec(reword(spec, (text) => (text === words ? `${start}Anything at all.` : text))),
    )
    if (prefix !== undefined) slots.push({ words, prefix })
  }
  return slots
}

/** Every text and every name in a value, once. */
export function wordsIn(node: unknown): Set<string> {
  const found = new Set<string>()
  reword(node, (text) => {
    found.add(text)
    return text
  })
  return found
}

/** The texts of a spec that may not say anything else, such as `qlora`, and the keys that the schema knows. */
export function fixedWords(spec: Spec): Set<string> {
  const free = new Set(findSlots(spec).map(({ words }) => words))
  return new Set([...wordsIn(spec)].filter((words) => !free.has(words)))
}
