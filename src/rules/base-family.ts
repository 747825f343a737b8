import { familyOfModel, familyOfReference } from '../measure/model-family.ts'
import type { Design, DesignPath } from '../spec/design.ts'

/** Whose model the base model is, with the name that says so and its place. */
export interface BaseFamily {
  family: string
  name: string
  at: DesignPath
}

/** The base model's family, by the reference that the baseline names or else by the choice; undefined where unknown. */
export function baseFamily({ baseline, model }: Pick<Design, 'baseline' | 'model'>): BaseFamily | undefined {
  const name = baseline.base ?? model?.choice
  if (name === undefined) return undefined
  const family = baseline.base ? familyOfReference(name) : familyOfModel(name)
  if (!family) return undefined
  return { family, name, at: baseline.base ? ['baseline', 'base'] : ['model', 'choice'] }
}
