import { fixedRules } from '../../src/fixed-rules.ts'
import { sectionNames } from '../../src/spec/design.ts'

/** The groups in the order of the list. Other groups come last. */
export const groups = [
  'domain',
  'model',
  'tokens',
  'taxonomy',
  'personas',
  'rubric',
  'prompts',
  'critique',
  'calibration',
  'baseline',
  'artifacts',
  'results',
  'security',
]

/** Whether the rules of a group are about the section of that name. */
export function isSection(group: string): boolean {
  return (sectionNames as readonly string[]).includes(group)
}

/** Why an id cannot be that of a new rule; undefined when it can. `known` are the ids of the rules that there are. */
export function problemOf(id: string, known: readonly string[]): string | undefined {
  if (!/^[a-z]+(-[a-z0-9]+)*\/[a-z]+(-[a-z0-9]+)*$/.test(id))
    return `${JSON.stringify(id)} is not an id; it must be group/wanted-state, in small letters, digits and hyphens.`
  if (known.includes(id)) return `${id} is a rule already.`
  const group = groupOf(id)
  const reserved = new Set(Object.keys(fixedRules).map(groupOf))
  if (reserved.has(group)) return `The group ${group} holds rules that cannot be switched off; take another.`
  return undefined
}

/** The part of an id before the slash. */
export function groupOf(id: string): string {
  return id.split('/')[0]!
}

/** `rubric/some-name` as the name of its import: `rubricSomeName`. */
export function importName(id: string): string {
  return id.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
