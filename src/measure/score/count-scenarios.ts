import type { ScenarioCount } from '../rates/scenario-rate.ts'
import type { JudgedSet } from './judged-set.ts'

/** What became of scenarios: of those that transcripts name, and of conversations that are their own. */
export interface ScenarioCounts {
  named: Map<string, ScenarioCount>
  single: ScenarioCount[]
}

/**
 * Counts conversations by scenario. A conversation whose transcript names none is a scenario of its own, also where another
 * one's scenario has its name.
 * @param outcome whether a conversation passed; undefined where it does not count
 */
export function countScenarios(
  ids: Iterable<string>,
  transcripts: JudgedSet['transcripts'],
  outcome: (id: string) => boolean | undefined,
): ScenarioCounts {
  const named = new Map<string, ScenarioCount>()
  const single: ScenarioCount[] = []
  for (const id of ids) {
    const passed = outcome(id)
    if (passed === undefined) continue
    const known = transcripts.get(id)
    const before = known?.named ? named.get(known.scenario) : undefined
    const count = { passed: (before?.passed ?? 0) + (passed ? 1 : 0), judged: (before?.judged ?? 0) + 1 }
    if (known?.named) named.set(known.scenario, count)
    else single.push(count)
  }
  return { named, single }
}
