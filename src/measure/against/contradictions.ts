import { mapEntry } from '../../spec/map-entry.ts'
import type { KnownTranscript } from '../score/judged-set.ts'

/** A name of a scenario that stands for more than one: two values of a dimension that were stated of it. */
export interface Contradiction {
  scenario: string
  dimension: string
  values: readonly [string, string]
}

type Named = ReadonlyMap<string, readonly KnownTranscript[]>

/** Looks whether what transcripts of both sets state of a scenario can be the same one. Names without a common value stay unchecked. */
export function contradictions(
  shared: readonly string[],
  first: Named,
  second: Named,
): { contradicted: Contradiction[]; unchecked: string[] } {
  const contradicted: Contradiction[] = []
  const unchecked: string[] = []
  for (const scenario of shared) {
    const [one, other] = [valuesOf(first.get(scenario)!), valuesOf(second.get(scenario)!)]
    const common = [...one.keys()].filter((dimension) => other.has(dimension)).sort()
    if (common.length === 0) unchecked.push(scenario)
    for (const dimension of common) {
      const [value, another] = [...new Set([...one.get(dimension)!, ...other.get(dimension)!])].sort()
      if (another === undefined) continue
      contradicted.push({ scenario, dimension, values: [value!, another] })
      break
    }
  }
  return { contradicted, unchecked }
}

function valuesOf(transcripts: readonly KnownTranscript[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>()
  for (const transcript of transcripts) {
    for (const [dimension, value] of Object.entries(transcript.values))
      mapEntry(values, dimension, () => new Set<string>()).add(value)
  }
  return values
}
