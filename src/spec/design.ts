import type { Baseline } from './baseline.ts'
import type { Critique } from './critique.ts'
import type { Domain } from './domain.ts'
import type { Evidence } from './evidence.ts'
import type { Model } from './model.ts'
import type { PathOf } from './path.ts'
import type { Personas } from './personas.ts'
import type { Prompts } from './prompts.ts'
import type { Rubric } from './rubric.ts'
import type { Spec } from './spec.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { TokenEconomics } from './tokens.ts'

/** The sections of a design, total: every default filled in. An absent section is one that the spec has not started. */
export interface Sections {
  domain: Domain
  model?: Model
  tokens?: TokenEconomics
  taxonomy?: Taxonomy
  personas?: Personas
  rubric?: Rubric
  prompts?: Prompts
  critique: Critique
  baseline: Baseline
}

/** All that rules, artifacts and runners see: the written spec (files read in), and the total design it expands to. */
export interface Design extends Sections {
  /** The spec as written, with `file:` references replaced by what they hold. Tells what is written from what is default. */
  spec: Spec
  /** What was done with the design; absent where nobody looked. */
  evidence?: Evidence
}

/** The names of all sections. */
export const sectionNames = [
  'domain',
  'model',
  'tokens',
  'taxonomy',
  'personas',
  'rubric',
  'prompts',
  'critique',
  'baseline',
] as const satisfies readonly (keyof Sections)[]

/** Name of a section. */
export type SectionName = keyof Sections

/** A design in which the named sections are there. */
export type DesignWith<Name extends SectionName> = Design & { [Key in Name]-?: NonNullable<Sections[Key]> }

/** A place in the total design, or in a section that only the written spec has. */
export type DesignPath = PathOf<Sections & Pick<Spec, 'version' | 'lint' | 'diff' | 'reviews' | 'imported'>>
