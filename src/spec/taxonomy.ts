import type { Share, Text, WeightedValue, WeightedValues } from './values.ts'

/** A topic: WHAT users ask about. */
export interface TopicSpec {
  /** Share of the ordinary scenarios that are about this topic. Topic weights sum to 1 among themselves. */
  weight: Share
  /** The kinds of request inside the topic: a list (equally likely) or names with weights. */
  subtopics?: Text[] | WeightedValues
  /** What belongs here and what does not. */
  description?: Text
  /** Why the weight is what it is. */
  because?: Text
}

/** An edge case: a kind of input that needs special handling. */
export interface EdgeTypeSpec {
  /** Share among the edge cases; left out everywhere, the types are equally likely. */
  weight?: Share
  /** What it looks like when it happens. */
  description?: Text
  /** What a good answer does. */
  handling?: Text
}

/** Inputs at the boundary, drawn over the ordinary topics. */
export interface EdgeCasesSpec {
  /** Share of all scenarios that are edge cases; default 0.15. At 0.05 the model never learns them, at 0.30 it becomes paranoid. */
  share?: Share
  /** The types: a list (equally likely) or names with a weight and words. */
  types: Text[] | Record<string, Share | EdgeTypeSpec>
  /** Why the share is what it is, where it is not 0.15. */
  because?: Text
}

/**
 * Weights that hold only under a condition: where everything that `when` names was drawn. A value that they leave out is
 * then not drawn. Of several conditions that hold for one dimension, the one that names most decides, and among those the
 * first.
 */
export interface ConditionalWeightsSpec {
  /** Dimension (or `topic`, `edge_case`, `style`) to the value that switches these weights on: `{topic: billing}`. */
  when: Record<string, Text>
  /** The dimension whose weights change. */
  dimension: Text
  /** The weights that then hold; they sum to 1. */
  weights: Record<string, Share>
  /** Why. */
  because?: Text
}

/** The distribution of what users bring. */
export interface TaxonomySpec {
  /** WHAT they ask about, by name. Never defaulted. */
  topics: Record<string, Share | TopicSpec>
  /** EDGE CASES: a list of types with the default share, or share and types. Never defaulted. */
  edge_cases?: Text[] | EdgeCasesSpec
  /**
   * Further dimensions, by name: `difficulty`, `experience`, `stance`, `presentation` and any of the domain's own.
   * The first four have defaults; `false` leaves one out deliberately. HOW people write (style) stands in `personas`.
   */
  dimensions?: Record<string, WeightedValues | false>
  /**
   * Weights that hold only under a condition: where everything that `when` names was drawn. A value that they leave out is
   * then not drawn. Of several conditions that hold for one dimension, the one that names most decides, and among those the
   * first.
   */
  conditional?: ConditionalWeightsSpec[]
}

/** A topic with its subtopics by name; their weights sum to 1. */
export interface Topic extends TopicSpec {
  subtopics: Record<string, WeightedValue>
}

/** An edge-case type with its weight among the edge cases. */
export interface EdgeType extends EdgeTypeSpec {
  weight: Share
}

/** Edge cases with share and types; no types where the spec names none. */
export interface EdgeCases extends EdgeCasesSpec {
  share: Share
  types: Record<string, EdgeType>
}

/** The taxonomy with every default filled in. */
export interface Taxonomy {
  topics: Record<string, Topic>
  edge_cases: EdgeCases
  dimensions: Record<string, Record<string, WeightedValue>>
  conditional: ConditionalWeightsSpec[]
}
