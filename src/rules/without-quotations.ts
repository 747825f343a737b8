// Bounded, so that thousands of opening marks without a closing one cost no more than their number.
const quotations =
  /```[\s\S]{0,5000}?```|`[^`\n]{1,500}`|"[^"\n]{1,500}"|“[^“”\n]{1,500}”|„[^„“”\n]{1,500}[“”]|«[^«»\n]{1,500}»|「[^「」\n]{1,500}」|(?<![A-Za-z0-9])'[^'\n]{1,500}'(?![A-Za-z0-9])/g

/** A text without code and quotations: what its author says, and not what somebody else said or a machine reads. */
export function withoutQuotations(text: string): string {
  return text.replace(quotations, ' ')
}
