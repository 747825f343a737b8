/** What fdc's exit status says. Other signals end it with 128 and their number. */
export const exitCode = {
  /** Nothing to complain about. */
  fine: 0,
  /** Findings, drift, a gate not met. */
  found: 1,
  /** Wrong usage, unreadable input, a failed write, or an error of fdc's own. */
  failed: 2,
  /** A model run that stopped before its end and can be resumed: a provider, the budget, people who have to answer. */
  stopped: 3,
  /** Somebody interrupted a run (SIGINT). */
  interrupted: 130,
  /** Somebody told a run to end (SIGTERM). */
  terminated: 143,
} as const
