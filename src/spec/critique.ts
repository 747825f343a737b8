import type { ModelReference, Text } from './values.ts'

/** The artifacts that experts criticise. */
export type CritiqueTarget = 'taxonomy' | 'rubric' | 'personas' | 'prompts' | 'model'

/** What an expert stands for; the panel needs a mix. */
export type ExpertKind =
  | 'practitioner'
  | 'critical_researcher'
  | 'advocate'
  | 'evaluation'
  | 'safety'
  | 'user_research'
  | 'accessibility'

/** An expert to be played by a model, or a person. */
export interface ExpertSpec {
  /** What the expert stands for. */
  kind: ExpertKind
  /** Who this is and what they have seen, in a sentence or two. */
  background: Text
  /** School or tradition; two practitioners should differ in it. */
  school?: Text
  /** The artifacts this expert criticises. */
  artifacts: CritiqueTarget[]
}

/** A user at the edge of what the design expects. */
export interface EdgeUserSpec {
  /** Who this is, and what makes the conversation hard for them or for the assistant. */
  background: Text
}

/** Expert role-play critique. */
export interface CritiqueSpec {
  /** The panel, by name; default: fdc's own panel of six. Five to seven experts are usual. */
  experts?: Record<string, ExpertSpec>
  /** Edge users, by name; default: burned before, in crisis, another culture, unusual communication, gaming the system. */
  edge_users?: Record<string, EdgeUserSpec>
  /** Models that play the experts. */
  models?: ModelReference[]
}

/** The critique with the default panel where none is written. */
export interface Critique extends CritiqueSpec {
  experts: Record<string, ExpertSpec>
  edge_users: Record<string, EdgeUserSpec>
  models: ModelReference[]
}
