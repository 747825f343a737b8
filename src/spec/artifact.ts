/** A generated file. */
export interface Artifact {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** The whole text, with LF line ends. */
  readonly text: string
}
