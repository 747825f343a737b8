import type { Band } from './bands.ts'

/** What the method advises where the base model's pass rate lies in a band. */
export const bandAdvice: Readonly<Record<Band, string>> = {
  below: 'Fine-tuning is needed; significant improvement is to be expected.',
  middle: 'Fine-tuning is likely to help; moderate improvement is to be expected.',
  above: 'The base model may be sufficient. Try prompt engineering first.',
}
