/** `part` of `all` as a share; null of nothing. */
export function shareOf(part: number, all: number): number | null {
  return all === 0 ? null : part / all
}
