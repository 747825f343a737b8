import type { Count, Probability, Share, Text, WeightedValue, WeightedValues } from './values.ts'

/**
 * Fewest and most words of a message, `[30, 80]`.
 * @minItems 2
 * @maxItems 2
 */
export type WordRange = Count[]

/** A way of writing: HOW users communicate. */
export interface StyleSpec {
  /** Share of personas that write this way. */
  weight: Share
  /** Fewest and most words of one message. Enforced by code, or every style converges to verbose. */
  words?: WordRange
  /** How such a person writes: punctuation, register, typical openings. */
  description?: Text
  /** Why the weight or the range is what it is. */
  because?: Text
}

/** A behaviour that makes a message harder to answer well. */
export interface FlawSpec {
  /** How likely the flaw is to be given to a persona, relative to the others; default 1. */
  weight?: Weight
  /** What the person does. */
  description: Text
  /** A message that shows it. */
  example?: Text
  /** How to play it in one message, for the simulator. */
  guidance?: Text
}

/**
 * A relative weight: 2 is twice as likely as 1.
 * @minimum 0
 */
export type Weight = number

/** How often flaws show. Drawn by code for each message: models cannot keep rates. */
export interface FlawRatesSpec {
  /** Chance that a message shows the persona's primary flaw; default 0.5. */
  primary?: Probability
  /** Chance that a message shows a given secondary flaw; default 0.2 each. */
  secondary?: Probability
  /** Share of personas without any flaw; default 0.2. */
  flaw_free?: Share
  /** Most secondary flaws of one persona: 0, 1 or 2; default 2.
   * @minimum 0
   * @maximum 2
   * @asType integer
   */
  max_secondary?: number
  /** Whether a flaw is drawn for each message or once for the whole conversation; default `message`. People have good days and bad days. */
  drawn_per?: 'message' | 'conversation'
  /** Why these rates. */
  because?: Text
}

/** Who the simulated users are. */
export interface PersonasSpec {
  /** Ways of writing, by name: a weight takes the known word range of the setting. Default: terse .15, casual .50, formal .25, stream_of_consciousness .10. */
  styles?: Record<string, Share | StyleSpec>
  /** Flaws by group (`communication`, `resistance`, `memory`, `emotional` or the domain's own) and name. Default: fdc's library. */
  flaws?: Record<string, Record<string, FlawSpec>>
  /** How often flaws show. */
  flaw_rates?: FlawRatesSpec
  /** WHO they are: the domain's own attributes, by name, each with weighted values. */
  attributes?: Record<string, WeightedValues>
  /** How the person's situation develops (`stable`, `improving`, `deteriorating`, `volatile`): about the situation, not the style. */
  trajectories?: WeightedValues
}

/** A style with its word range. */
export interface Style extends StyleSpec {
  words: WordRange
}

/** A flaw with its relative weight. */
export interface Flaw extends FlawSpec {
  weight: Weight
}

/** Personas with every default filled in. */
export interface Personas {
  styles: Record<string, Style>
  flaws: Record<string, Record<string, Flaw>>
  flaw_rates: Required<Omit<FlawRatesSpec, 'because'>> & Pick<FlawRatesSpec, 'because'>
  attributes: Record<string, Record<string, WeightedValue>>
  trajectories: Record<string, WeightedValue>
}
