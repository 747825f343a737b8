import type { DesignPath } from '../spec/design.ts'
import { resultPaths } from '../spec/evidence.ts'

const places: Record<string, DesignPath> = {
  'model-choice.md': ['model'],
  'config/input-taxonomy.yaml': ['taxonomy'],
  'config/rubric.yaml': ['rubric'],
  'config/persona-template.yaml': ['personas'],
  'config/prompts/user_sim.md': ['prompts', 'user_simulator'],
  'config/prompts/assistant.md': ['prompts', 'assistant'],
  'config/system-prompt.md': ['prompts', 'system'],
  'base-model-eval-results.md': ['baseline'],
  [resultPaths.critique]: ['critique'],
  [resultPaths.calibration]: ['rubric', 'criteria'],
  [resultPaths.baseline]: ['baseline'],
}

/** The part of the design that an artifact or a recorded result is about; of any other file, the design as a whole. */
export function placeOfFile(path: string): DesignPath {
  return Object.hasOwn(places, path) ? places[path]! : []
}
