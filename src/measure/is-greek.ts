/** Whether a BCP 47 tag means Greek, whose question mark most people type as a semicolon. */
export function isGreek(tag: string): boolean {
  return /^el(?:-|$)/i.test(tag)
}
