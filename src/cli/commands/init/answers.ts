import type { Setting } from '../../../spec/domain.ts'

/** What a person said about the design that they start. Whatever is left out stays as the template has it. */
export interface Answers {
  /** Name of the template. */
  domain: string
  title?: string
  setting?: Setting
  /** A BCP 47 tag. */
  language?: string
  /** Id of the base model. */
  choice?: string
}
