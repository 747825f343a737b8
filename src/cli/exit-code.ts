/** What fdc's exit status says. A signal ends it with 130 (SIGINT) or 143 (SIGTERM). */
export const exitCode = {
  /** Nothing to complain about. */
  fine: 0,
  /** Findings, drift, a gate not met. */
  found: 1,
  /** Wrong usage, unreadable input, a failed write, or an error of fdc's own. */
  failed: 2,
} as const
