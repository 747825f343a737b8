import type { Baseline } from './baseline.ts'

/** The persona that plays the user of a scenario. */
export interface Persona {
  /** Values of the domain's own attributes, by name. */
  attributes: Record<string, string>
  /** How the person's situation develops. */
  trajectory?: string
  /** `group/name`; absent where the persona has no flaws. */
  primary_flaw?: string
  /** Further flaws, which show less often, as `group/name`. */
  secondary_flaws: string[]
}

/** What code decides about one message of the simulated user, since models cannot keep rates. */
export interface MessageDraw {
  /**
   * Number of the message, from 1.
   * @asType integer
   * @minimum 1
   */
  message: number
  /** The flaws that it shows, as `group/name`. */
  flaws: string[]
  /** How the user takes the assistant's question (`ignore`, `pivot`, `push_back`, `engage`); absent in the first message. */
  cooperation?: string
}

/** A scenario of a plan: what happens, and to whom. */
export interface Scenario {
  /** `s001`, or the name of a scenario that a person wrote. */
  id: string
  /** Values by dimension: `topic`, `subtopic`, `edge_case` where it is one, `style`, and the dimensions of the design. */
  values: Record<string, string>
  persona?: Persona
  /** The user's first message, where a person wrote it. */
  opening?: string
  /** What each of the user's messages shows; only with `--messages`. */
  messages?: MessageDraw[]
}

/** How often a value of a plan was drawn. */
export interface ValueCount {
  /** The dimension; attributes and flaws of personas begin with `persona.`. */
  factor: string
  /** Empty for what is no edge case, a topic without subtopics, or a persona without flaws. */
  value: string
  drawn: number
  /** By the weights of the design, over as many scenarios. */
  expected: number
}

/** A value of a dimension. */
export interface FactorValue {
  factor: string
  value: string
}

/** Two values that one scenario can have. */
export interface Pair {
  first: FactorValue
  second: FactorValue
  /** The chance that a scenario has both. */
  weight: number
}

/** Two values that no scenario has, since a condition or a weight of 0 excludes them. */
export interface ExcludedPair {
  first: FactorValue
  second: FactorValue
}

/** What a plan covers of its design. */
export interface Coverage {
  values: ValueCount[]
  /** Scenarios that are edge cases, and the share that the design asks for. */
  edges: { drawn: number; share: number }
  /** Pairs of values of different dimensions. */
  pairs: {
    possible: number
    covered: number
    /** The pairs that no scenario of the plan has, the likeliest first. */
    uncovered: Pair[]
    excluded: ExcludedPair[]
    /** Number of scenarios with which a pairwise plan covers all; null where it is above 3,200. */
    all_covered_by: number | null
  }
}

/** `fdc sample --format json`: the scenarios that a design gives. */
export interface PlanFile {
  /** Version of this format. */
  schemaVersion: 1
  /** Version of the random streams: the same version, design and seed give the same scenarios. */
  planVersion: number
  plan: Baseline['plan']
  seed: number
  scenarios: Scenario[]
  /** Only with `--coverage`. */
  coverage?: Coverage
}
