/**
 * Something that keeps a command from doing its work and is not a place in a text: a missing file, a flag that does
 * not exist. Its message is one line (a hint may follow); the command ends with exit code 2.
 */
export class Problem extends Error {
  readonly hint: string | undefined
  /** Lines for who asked for them with `--verbose`, such as the stack of a team's rule. */
  readonly detail: string | undefined

  constructor(message: string, hint?: string, detail?: string) {
    super(message)
    this.hint = hint
    this.detail = detail
  }
}
