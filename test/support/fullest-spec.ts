import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Spec } from '../../src/spec/spec.ts'

const text = readFileSync(join(import.meta.dirname, '../fixtures/fullest.yaml'), 'utf8')

/** A spec that uses every key that the schema knows; a new one at every call. */
export function fullestSpec(): Spec {
  return parse(text) as Spec
}

/** The least that gives all eight artifacts: everything else is a default. */
export function barestSpec(): Spec {
  return {
    version: 1,
    domain: { title: 'Bare', summary: 'As little as can be.' },
    model: { choice: 'own-model' },
    taxonomy: { topics: { only: 1 } },
    personas: {},
    rubric: { criteria: { CQ1: { question: 'Is it so?' } } },
    prompts: {},
  }
}

/** The spec with some of its words, in values and in names, replaced: the whole of a text, never a part. */
export function reword<T>(node: T, replace: (words: string) => string): T {
  if (typeof node === 'string') return replace(node) as T
  if (Array.isArray(node)) return node.map((item) => reword(item, replace)) as T
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [replace(key), reword(value, replace)])
  return Object.fromEntries(entries) as T
}

/** The spec with the prompts that fdc writes from its other parts, in place of the spec's own. */
export function withoutOwnPrompts(spec: Spec): Spec {
  const { system, assistant, user_simulator, ...rest } = spec.prompts!
  const { text: _, ...ofAssistant } = assistant!
  const { text: __, ...ofUser } = user_simulator!
  return { ...spec, prompts: { ...rest, assistant: ofAssistant, user_simulator: ofUser } }
}
