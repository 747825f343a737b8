import type { Design, DesignWith } from '../../spec/design.ts'
import type { ConditionalWeightsSpec } from '../../spec/taxonomy.ts'
import { edgeCaseCount } from '../quota.ts'

/** What a factor is drawn from: values with their weights, which sum to 1. */
export interface Choice {
  readonly values: readonly string[]
  readonly weights: readonly number[]
}

/** The values drawn so far for a scenario, by the name of the factor. */
export type Drawn = ReadonlyMap<string, string>

/** Something that is drawn for every scenario. */
export interface Factor {
  /** `topic`, a dimension's name, or `persona.` and an attribute's. */
  readonly name: string
  /** Every value that it can take, in the order of the design. */
  readonly values: readonly string[]
  /** Names of the factors on whose values its choice depends; they stand before it. */
  readonly dependsOn: readonly string[]
  /** What it is drawn from beside what is already drawn. The same choice is the same object. */
  choice(drawn: Drawn): Choice
  /** How many of so many scenarios get each value, where that is not by largest remainder. */
  counts?(total: number): number[]
  /** Whether plans and reports pair its values with those of other factors. */
  readonly paired: boolean
}

/** The value of a factor that leaves something out: no edge case, no subtopic, no flaw. */
export const nothing = ''

/** Names of the factors that stand beside the dimensions. */
export const factorNames = {
  edge: 'edge',
  edgeCase: 'edge_case',
  topic: 'topic',
  subtopic: 'subtopic',
  style: 'style',
  trajectory: 'persona.trajectory',
  flaw: 'persona.primary_flaw',
} as const

const noChoice: Choice = { values: [nothing], weights: [1] }

/** The factors of a design, or what keeps it from having any; `problem` completes "A plan cannot be made: …". */
export type FactorsOfDesign = { factors: Factor[] } | { problem: string }

/** Everything that is drawn for a scenario of a design, in the order of drawing: what others depend on comes first. */
export function factorsOf(design: DesignWith<'taxonomy'>): FactorsOfDesign {
  const { taxonomy, personas } = design
  const plain = [
    ...edgeFactors(design),
    factor(factorNames.topic, choiceOf(taxonomy.topics)),
    subtopicFactor(design),
    ...(personas ? [factor(factorNames.style, choiceOf(personas.styles))] : []),
    ...Object.entries(taxonomy.dimensions).map(([name, values]) => factor(name, choiceOf(values))),
    ...(personas ? personaFactors(personas) : []),
  ]
  const names = plain.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    return { problem: `\`${twice}\` would be drawn twice; every name must be drawn once` }
  const factors = inOrder(plain.map((one) => withConditions(one, taxonomy.conditional)))
  return factors ? { factors } : { problem: 'conditions turn in a circle; none may depend on itself' }
}

function factor(name: string, choice: Choice, paired = true): Factor {
  return { name, values: choice.values, dependsOn: [], choice: () => choice, paired }
}

// Weights that miss 1 are an error of the design, of which the sampler makes the best.
function choiceOf(weighted: Readonly<Record<string, { weight: number }>>): Choice {
  return normalised(
    Object.keys(weighted),
    Object.values(weighted).map(({ weight }) => weight),
  )
}

function normalised(values: readonly string[], weights: readonly number[]): Choice {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0)
    return values.length === 0 ? noChoice : { values, weights: values.map(() => 1 / values.length) }
  // Of weights that sum to 1 but for the last bits the written ones are kept.
  const isWhole = Math.abs(total - 1) < 1e-9
  return { values, weights: isWhole ? weights : weights.map((weight) => weight / total) }
}

// Whether a scenario is an edge case is drawn before which one, so that the share holds whatever the types weigh.
function* edgeFactors({ taxonomy: { edge_cases } }: DesignWith<'taxonomy'>): Generator<Factor> {
  const { share, types } = edge_cases
  if (Object.keys(types).length === 0) return
  const choice: Choice = { values: ['yes', 'no'], weights: [share, 1 - share] }
  yield {
    ...factor(factorNames.edge, choice, false),
    counts(total) {
      // A plan of ten has two, and a small one has at least one: they are what a baseline must not miss.
      const edges = share > 0 ? edgeCaseCount(total, share) : 0
      return [edges, total - edges]
    },
  }
  const typeChoice = choiceOf(types)
  yield {
    name: factorNames.edgeCase,
    values: [nothing, ...typeChoice.values],
    dependsOn: [factorNames.edge],
    choice: (drawn) => (drawn.get(factorNames.edge) === 'yes' ? typeChoice : noChoice),
    paired: true,
  }
}

function subtopicFactor({ taxonomy: { topics } }: DesignWith<'taxonomy'>): Factor {
  const choices = new Map(
    Object.entries(topics).map(([name, { subtopics }]) => [name, choiceOf(subtopics)] as const),
  )
  return {
    name: factorNames.subtopic,
    values: [...new Set([...choices.values()].flatMap(({ values }) => values))],
    dependsOn: [factorNames.topic],
    choice: (drawn) => choices.get(drawn.get(factorNames.topic) ?? nothing) ?? noChoice,
    paired: false,
  }
}

function* personaFactors({
  attributes,
  trajectories,
  flaws,
  flaw_rates,
}: NonNullable<Design['personas']>): Generator<Factor> {
  for (const [name, values] of Object.entries(attributes)) yield factor(`persona.${name}`, choiceOf(values))
  if (Object.keys(trajectories).length > 0) yield factor(factorNames.trajectory, choiceOf(trajectories))
  const all = flawsOf(flaws)
  if (all.length === 0) return
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  const share = total > 0 ? 1 - flaw_rates.flaw_free : 0
  yield factor(
    factorNames.flaw,
    {
      values: [nothing, ...all.map(({ id }) => id)],
      weights: [1 - share, ...all.map(({ weight }) => (total > 0 ? (share * weight) / total : 0))],
    },
    false,
  )
}

/** The flaws of a design as `group/name`, with their relative weights. */
export function flawsOf(flaws: NonNullable<Design['personas']>['flaws']): { id: string; weight: number }[] {
  return Object.entries(flaws).flatMap(([group, members]) =>
    Object.entries(members).map(([name, { weight }]) => ({ id: `${group}/${name}`, weight })),
  )
}

/**
 * A factor whose weights change under conditions. Of several that hold, the one that names most decides, and among those
 * the first.
 */
function withConditions(base: Factor, conditional: readonly ConditionalWeightsSpec[]): Factor {
  const own = conditional
    .filter(({ dimension, when }) => dimension === base.name && Object.keys(when).length > 0)
    .map(({ when, weights }) => ({
      when: Object.entries(when),
      choice: normalised(Object.keys(weights), Object.values(weights)),
    }))
    .sort((a, b) => b.when.length - a.when.length)
  if (own.length === 0) return base
  const names = own.flatMap(({ when }) => when.map(([name]) => name))
  return {
    ...base,
    values: [...new Set([...base.values, ...own.flatMap(({ choice }) => choice.values)])],
    dependsOn: [...new Set([...base.dependsOn, ...names])],
    choice: (drawn) =>
      own.find(({ when }) => when.every(([name, value]) => drawn.get(name) === value))?.choice ??
      base.choice(drawn),
  }
}

// What depends on nothing that is still missing comes next, in the order of the design.
function inOrder(factors: readonly Factor[]): Factor[] | undefined {
  const names = new Set(factors.map(({ name }) => name))
  const ordered: Factor[] = []
  const placed = new Set<string>()
  let left = factors
  while (left.length > 0) {
    const ready = left.filter(({ dependsOn }) =>
      dependsOn.every((name) => placed.has(name) || !names.has(name)),
    )
    if (ready.length === 0) return undefined
    for (const one of ready) placed.add(one.name)
    ordered.push(...ready)
    left = left.filter(({ name }) => !placed.has(name))
  }
  return ordered
}
