import type { Count, Day, ModelReference, Probability, Text } from './values.ts'

/** A scenario that a person wrote, beside those that are drawn. */
export interface AuthoredScenarioSpec {
  /** Name of the scenario. */
  id: Text
  /** The user's first message, word for word. */
  opening?: Text
  /** Values of dimensions (`topic`, `subtopic`, `edge_case`, …) that the scenario fixes; the rest is drawn. */
  values?: Record<string, Text>
}

/**
 * Scenarios that people wrote.
 * @minItems 1
 */
export type AuthoredScenarios = AuthoredScenarioSpec[]

/** How several judges become one verdict. */
export type Aggregation = 'strictest_score' | 'strictest_criterion' | 'majority'

/** Where the pass rate turns into advice. Edges belong to the middle band. */
export interface BandsSpec {
  /** Below this rate fine-tuning is needed; default 0.50. */
  needed_below?: Probability
  /** Above this rate the base model may be sufficient; default 0.70. */
  sufficient_above?: Probability
}

/** What a run may cost. */
export interface BudgetSpec {
  /**
   * Most US dollars.
   * @minimum 0
   */
  usd?: number
  /** Most calls. */
  calls?: Count
}

/** The documented decision about what follows from the baseline. */
export interface DecisionSpec {
  /** What was decided. */
  outcome: 'fine_tune' | 'prompt_engineering' | 'stop'
  /** Why, with the numbers that were looked at. */
  because: Text
  /** Who decided. */
  by?: Text
  /** When, `YYYY-MM-DD`. */
  date?: Day
}

/** Does the base model need the fine-tune at all? */
export interface BaselineSpec {
  /** How many scenarios are drawn (default 16, from the method's 10–20), or the scenarios themselves. */
  scenarios?: Count | AuthoredScenarios
  /** Exchanges of each conversation; default 6, or the longest planned conversation if that is shorter. */
  exchanges?: Count
  /** Conversations per scenario; default 1. The scenario is the unit, never the conversation. */
  repeats?: Count
  /** How scenarios are planned; default `quota`. */
  plan?: 'quota' | 'pairwise' | 'independent'
  /**
   * Seed of the scenario plan; default 1.
   * @asType integer
   * @minimum 0
   */
  seed?: number
  /** The base model; it gets exactly the system prompt. */
  base?: ModelReference
  /** The model that plays the user. */
  simulator?: ModelReference
  /** The judges: at least two, of different families. */
  judges?: ModelReference[]
  /** How several judges become one verdict; default `strictest_score`. */
  aggregation?: Aggregation
  /** Where the pass rate turns into advice. */
  bands?: BandsSpec
  /** What a run may cost. */
  budget?: BudgetSpec
  /** The decision, once it is made. */
  decision?: DecisionSpec
}

/** The baseline's protocol with its defaults. */
export interface Baseline extends BaselineSpec {
  scenarios: Count | AuthoredScenarios
  exchanges: Count
  repeats: Count
  plan: 'quota' | 'pairwise' | 'independent'
  seed: number
  judges: ModelReference[]
  aggregation: Aggregation
  bands: Required<BandsSpec>
}
