import type { CritiqueTarget } from '../spec/critique.ts'

/** The artifacts that experts must criticise; the choice of the model may be. */
export const criticisedArtifacts = [
  'taxonomy',
  'rubric',
  'personas',
  'prompts',
] as const satisfies CritiqueTarget[]
