/** Something that a person is asked to write into a form. */
export interface FormField {
  /** Unique in its form; its heading. */
  name: string
  /** What is asked, as Markdown. */
  text: string
  /** The answers that there are; without them the person writes freely. */
  answers?: readonly string[]
}

/** A page that a person fills in. */
export interface Form {
  /** Name of its file, without the ending: small letters, digits and `-`. */
  id: string
  title: string
  /** What the person has to know, as Markdown. */
  introduction: string
  fields: readonly FormField[]
}

/** What a person wrote into a field. */
export interface FieldEntry {
  /** One of the field's answers, or what was written freely. */
  answer: string
  /** Why, in the person's words; empty where nothing was written, and for what is written freely. */
  reasoning: string
}

/** A line of a form that cannot be used. */
export interface FormProblem {
  /** From 1. */
  line: number
  message: string
}

/** What was found in a form that somebody worked on. */
export interface FilledForm {
  /** By the names of fields. */
  entries: ReadonlyMap<string, FieldEntry>
  /** Names of the fields that are still empty. */
  empty: readonly string[]
  problems: readonly FormProblem[]
}

/** A text from elsewhere inside a form: no line of it can be taken for a heading or an answer. */
export function quoteText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
