/** Whether a BCP 47 tag means English, in whatever country; rules that read English words apply to no other. */
export function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/i.test(tag)
}

/** Whether a BCP 47 tag means Greek, whose question mark most people type as a semicolon. */
export function isGreek(tag: string): boolean {
  return /^el(?:-|$)/i.test(tag)
}
