/** Something that was tried many times, how often it came out as it should, and the share that is promised. */
export interface Figure {
  what: string
  tried: number
  reached: number
  /** From 0 to 1. */
  promised: number
}

/** Whether a figure is as good as promised, and was measured at all. */
export function isMet({ tried, reached, promised }: Figure): boolean {
  return tried > 0 && reached >= promised * tried
}
