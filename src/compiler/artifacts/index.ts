import type { ArtifactType } from './artifact-type.ts'
import { assistantPrompt } from './assistant-prompt.ts'
import { baseModelEval } from './base-model-eval.ts'
import { inputTaxonomy } from './input-taxonomy.ts'
import { modelChoice } from './model-choice.ts'
import { personaTemplate } from './persona-template.ts'
import { rubricFile } from './rubric-file.ts'
import { systemPrompt } from './system-prompt.ts'
import { userSimulatorPrompt } from './user-simulator-prompt.ts'

/** The eight artifacts, in the order of the method. */
export const artifactTypes: readonly ArtifactType[] = [
  modelChoice,
  inputTaxonomy,
  rubricFile,
  personaTemplate,
  userSimulatorPrompt,
  assistantPrompt,
  systemPrompt,
  baseModelEval,
]
