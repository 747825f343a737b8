/** A form that a person has to fill in, or mend, before a run can go on. */
export interface PendingForm {
  /** Path of its file, as messages show it. */
  file: string
  /** What is wrong with what was written, with its lines; empty where the form is still to be filled in. */
  problems: readonly { line: number; message: string }[]
}

/** A run waits for people. */
export class PendingError extends Error {
  override readonly name = 'PendingError'
  readonly forms: readonly PendingForm[]

  constructor(forms: readonly PendingForm[]) {
    const broken = forms.flatMap(({ file, problems }) =>
      problems.map(({ line, message }) => `${file}:${line}: ${message}`),
    )
    const waiting = forms.map(({ file }) => file).sort()
    const number = `${forms.length} form${forms.length === 1 ? ' waits' : 's wait'}`
    const list = waiting.length > mostNamed ? [...waiting.slice(0, mostNamed), '…'] : waiting
    super([`${number} for people: ${list.join(', ')}.`, ...broken].join('\n     '))
    this.forms = forms
  }
}

const mostNamed = 5
