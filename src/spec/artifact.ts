/** A text that fdc emits, and where it belongs. */
export interface Artifact {
  /** Where it stands, relative to the output folder, with `/`: `config/rubric.yaml`. */
  readonly path: string
  /** The whole text: LF line ends, a final newline. */
  readonly text: string
}

/** Where the artifacts stand, relative to the output folder: what generates and trains reads them there. */
export const artifactPaths: readonly string[] = [
  'model-choice.md',
  'config/input-taxonomy.yaml',
  'config/rubric.yaml',
  'config/persona-template.yaml',
  'config/prompts/user_sim.md',
  'config/prompts/assistant.md',
  'config/system-prompt.md',
  'base-model-eval-results.md',
]
