import type { AuthoredScenarioSpec } from '../../spec/baseline.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Scenario } from '../../spec/plan.ts'
import { list, show } from '../../spec/show.ts'
import { type Drawn, type Factor, factorNames, factorsOf } from './factor.ts'
import { type PlanKind, planScenarios } from './plan-scenarios.ts'
import { scenarioId, scenarioOf } from './scenario.ts'

/** What is asked of a plan beyond the design. */
export interface PlanOptions {
  kind: PlanKind
  seed: number
  /** How many scenarios; those that people wrote come first and count. Default: what the design says. */
  count?: number | undefined
}

/** The scenarios of a design. */
export interface Plan {
  kind: PlanKind
  seed: number
  scenarios: Scenario[]
  /** Everything that was drawn, scenario by scenario, and from what; for reports on the plan. */
  rows: readonly Drawn[]
  factors: readonly Factor[]
}

/** Plans the scenarios of a design, or says why it cannot; `problem` completes "A plan cannot be made: …". */
export function makePlan(
  design: DesignWith<'taxonomy'>,
  { kind, seed, count }: PlanOptions,
): { plan: Plan } | { problem: string } {
  const found = factorsOf(design)
  if ('problem' in found) return found
  const { factors } = found
  const { scenarios: asked } = design.baseline
  const authored = typeof asked === 'number' ? [] : asked
  const total = count ?? (typeof asked === 'number' ? asked : asked.length)
  if (total < authored.length)
    return {
      problem: `${total} scenarios are asked for, and the design names ${authored.length}; the plan must hold them all`,
    }
  const fixed: { id: string; fixed: Drawn; opening?: string | undefined }[] = []
  for (const one of authored) {
    const read = fixedValues(one, factors, design)
    if ('problem' in read) return read
    fixed.push({ id: one.id, fixed: read.fixed, opening: one.opening })
  }
  const taken = new Set(authored.map(({ id }) => id))
  for (let number = 1; fixed.length < total; number++) {
    const id = scenarioId(number)
    if (!taken.has(id)) fixed.push({ id, fixed: new Map() })
  }
  const rows = planScenarios({ factors, kind, seed, scenarios: fixed })
  const scenarios = rows.map((row, index) => {
    const { id, opening } = fixed[index]!
    return { ...scenarioOf(id, row, design, seed), ...(opening !== undefined && { opening }) }
  })
  return { plan: { kind, seed, scenarios, rows, factors } }
}

// A scenario that names an edge case is one, and one that names a subtopic has its topic.
function fixedValues(
  { id, values = {} }: AuthoredScenarioSpec,
  factors: readonly Factor[],
  { taxonomy }: DesignWith<'taxonomy'>,
): { fixed: Drawn } | { problem: string } {
  const fixed = new Map<string, string>()
  const { edge, edgeCase, topic, subtopic } = factorNames
  const known = factors.filter(({ name }) => name !== edge && !name.startsWith('persona.'))
  for (const [name, value] of Object.entries(values)) {
    const factor = known.find((one) => one.name === name)
    const place = `scenario ${show(id)} fixes ${show(name)}`
    if (!factor) return { problem: `${place}, which must be one of ${list(known.map((one) => one.name))}` }
    if (value === '' || !factor.values.includes(value))
      return { problem: `${place} to ${show(value)}, which is no value of it` }
    fixed.set(name, value)
  }
  if (fixed.has(edgeCase)) fixed.set(edge, 'yes')
  const kind = fixed.get(subtopic)
  if (kind !== undefined && !fixed.has(topic)) {
    const home = Object.entries(taxonomy.topics).find(([, { subtopics }]) => Object.hasOwn(subtopics, kind))
    if (home) fixed.set(topic, home[0])
  }
  return { fixed }
}
