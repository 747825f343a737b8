/** A text that fdc emits, and where it belongs. */
export interface Artifact {
  /** Where it stands, relative to the output folder, with `/`: `config/rubric.yaml`. */
  readonly path: string
  /** The whole text: LF line ends, a final newline. */
  readonly text: string
}
