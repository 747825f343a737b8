import type { Personas } from '../spec/personas.ts'

/** What the personas section holds, by the placeholder through which alone it reaches the simulator. */
export function personaPlaceholders(personas: Personas | undefined): Map<string, string[]> {
  const carried = new Map<string, string[]>()
  if (!personas) return carried
  const { styles, flaws, attributes, trajectories } = personas
  const has = (record: object) => Object.keys(record).length > 0
  const fields = [
    ...(has(styles) ? ['style'] : []),
    ...Object.keys(attributes),
    ...(has(trajectories) ? ['trajectory'] : []),
  ]
  if (fields.length > 0) carried.set('persona', fields)
  if (has(styles)) carried.set('word_limits', ['word ranges of the styles'])
  if (Object.values(flaws).some(has)) carried.set('active_flaws', ['flaws'])
  return carried
}
